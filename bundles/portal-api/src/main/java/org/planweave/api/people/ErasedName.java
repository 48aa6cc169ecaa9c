package org.planweave.api.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody whose name goes from the portal, and what stands in its place.
 *
 * @param person as they were until now
 * @param name what they are called from now on, such as “Former officer 4F2A”
 * @param username what a mention of them says from now on; nobody signs in with it
 */
public record ErasedName(Person person, String name, String username) {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    /** A sentence of the portal's own with the new name in the place of the old. Never for what a person wrote. */
    public String in(String sentence) {
        return Pattern.compile(BEFORE + Pattern.quote(person.name()) + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(sentence)
                .replaceAll(Matcher.quoteReplacement(name));
    }
}
