package org.planweave.synergies.internal.engine.evaluating;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word stems as the scorer of the judged lines cuts them; only for its figure on pairs without one in common. */
final class Stems {

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Set<String> STOP = Set.of(("a an and the of to in on for by with from at as is are be been "
            + "this that these those it its our we will or not more than each every new all any into over per")
            .split(" "));
    private static final List<String> SUFFIXES = List.of("ations", "ation", "ings", "ing", "ments", "ment", "ies",
            "ers", "er", "ed", "es", "s");

    private Stems() {
    }

    static Set<String> of(String text) {
        Set<String> stems = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (word.group().length() >= 3 && !STOP.contains(word.group())) {
                stems.add(stem(word.group()).replaceFirst("e+$", ""));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        return SUFFIXES.stream().filter(s -> word.endsWith(s) && word.length() - s.length() >= 3).findFirst()
                .map(s -> word.substring(0, word.length() - s.length())).orElse(word);
    }
}
