package org.planweave.records.internal.erasure;

import java.util.List;
import org.planweave.api.people.Person;
import org.planweave.records.internal.rules.Erasure.Part;

/**
 * What an erasure would come to.
 *
 * @param name what they would be called
 * @param gone what goes
 * @param stays what stays, how much of it and on which ground
 * @param named where people wrote the name: somebody decides on each of them afterwards
 * @param held what is under hold, for which it is refused; empty if nothing is
 */
public record ErasurePreview(Person person, String name, List<Part> gone, List<Part> stays, List<Part> named, List<String> held) {}
