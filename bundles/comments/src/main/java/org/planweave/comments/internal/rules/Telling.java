package org.planweave.comments.internal.rules;

import java.util.List;
import java.util.Set;

/**
 * Whom somebody wants to be told of their words, beside those whom the words mention.
 *
 * @param people ids, user names or names
 * @param anyway what stands for people who will not be told, as a {@link org.planweave.api.Problem} said it, and is sent all the same
 * @param all whether the words are sent whoever is not told
 */
public record Telling(List<String> people, Set<String> anyway, boolean all) {

    /** Nobody but those whom the words mention. */
    public static final Telling NOBODY = new Telling(List.of(), Set.of(), false);

    /** Those whom the words mention, as far as they may be told: for words that nobody can be asked about. */
    public static final Telling REGARDLESS = new Telling(List.of(), Set.of(), true);

    public Telling {
        people = people.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        anyway = Set.copyOf(anyway);
    }

    /** Whether the words are sent although this one is not told. */
    public boolean goesWithout(String one) {
        return all || anyway.contains(one);
    }
}
