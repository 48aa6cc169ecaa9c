package org.planweave.synergies.internal.engine.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.synergies.internal.engine.terms.Span;

/** Finds words a text writes with capitals in the middle of a sentence: roads, schemes, bodies nobody listed. */
final class ProperNames {

    private static final String WORD = "\\p{Lu}[\\p{L}\\d'’&]*";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\d])" + WORD
            + "(?: (?:of |the |for |and the )?" + WORD + ")*+");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;•]\\s+|\\n\\s*)$");
    private static final Set<String> NO_NAMES = Set.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
            "friday", "saturday", "sunday", "council", "the council", "city", "risk", "kpi", "act", "board");

    List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            int start = run.start();
            if (SENTENCE_START.matcher(text.substring(0, start)).find()) {
                start = afterFirstWord(run.group(), start);
            }
            if (start < run.end()) {
                add(found, text, new Span(start, run.end()));
            }
        }
        return found;
    }

    /** The first word of a sentence has its capital anyway; what follows it may still be a name. */
    private static int afterFirstWord(String run, int start) {
        int space = run.indexOf(' ');
        return start + (space < 0 ? run.length() : space + 1);
    }

    private static void add(List<Mention> found, String text, Span span) {
        String shown = span.of(text);
        String key = Names.key(shown);
        if (key.length() > 2 && !NO_NAMES.contains(key) && Character.isUpperCase(shown.charAt(0))
                && found.stream().noneMatch(other -> other.key().equals(key))) {
            found.add(new Mention(key, shown, span));
        }
    }
}
