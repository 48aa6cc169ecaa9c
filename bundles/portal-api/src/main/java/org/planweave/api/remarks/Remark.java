package org.planweave.api.remarks;

import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Protection.Audience;

/**
 * Something to be said about a line.
 *
 * @param line the line's id
 * @param words the words that it is on, or null for the whole line
 * @param version the line's version that the words were read in, or 0 for the newest
 * @param text what is said; 1 to 20,000 characters
 * @param audience how far it goes; {@code DEPARTMENT} is no audience of a remark
 * @param suggestion what the words, or the line, should read instead, or null
 */
public record Remark(
        String line, @Nullable Words words, long version, String text, Audience audience, @Nullable String suggestion) {

    /**
     * Words of a line.
     *
     * @param before what stands right before them, so that they are found once; may be empty
     * @param after what stands right after them; may be empty
     */
    public record Words(String exact, String before, String after) {}
}
