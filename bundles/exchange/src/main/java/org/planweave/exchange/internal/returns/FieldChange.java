package org.planweave.exchange.internal.returns;

/**
 * A field of a line that reads otherwise in the file.
 *
 * @param name one of the names of {@link org.planweave.api.planning.LineFields}
 * @param before what it said when the file was written
 * @param file what the file says
 * @param now what it says here now
 */
public record FieldChange(String name, String before, String file, String now) {}
