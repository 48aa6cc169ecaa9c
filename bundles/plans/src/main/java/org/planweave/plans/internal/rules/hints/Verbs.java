package org.planweave.plans.internal.rules.hints;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text may start with a verb. No list holds every verb, so only what is surely none is named: articles and the like, figures,
 * and endings that nouns have. A word that nobody knows gets the benefit of the doubt.
 */
final class Verbs {

    private static final List<String> ENDINGS = List.of(
            "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ing", "ed", "ery", "ology", "ure");
    private static final Set<String> NO_VERBS = new HashSet<>();
    private static final Set<String> VERBS = new HashSet<>();

    static {
        Rows.of("starts.txt").forEach(row -> {
            Set<String> words = row.startsWith("verbs:") ? VERBS : NO_VERBS;
            words.addAll(Arrays.asList(row.substring(row.indexOf(':') + 1).strip().split("\\s+")));
        });
    }

    private Verbs() {}

    static boolean mayStart(String text) {
        List<String> words = Wording.words(text);
        if (words.isEmpty()) {
            return true;
        }
        String first = words.get(0).toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d'’-]", "");
        String stem = first.startsWith("re-") ? first.substring("re-".length()) : first;
        if (VERBS.contains(stem)) {
            // “Review of the junctions” is a noun after all.
            return words.size() == 1 || !words.get(1).equals("of");
        }
        return !NO_VERBS.contains(first) && !first.matches(".*\\d.*") && ENDINGS.stream().noneMatch(first::endsWith);
    }
}
