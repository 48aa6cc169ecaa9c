package org.planweave.plans.internal.rules.hints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say little or nothing, and what to write instead. */
final class Avoided {

    private static final List<Avoided> ALL = Rows.of("avoid.txt").stream().map(Avoided::read).toList();

    private final Pattern words;
    private final String instead;
    private final List<Pattern> right;

    private Avoided(Pattern words, String instead, List<Pattern> right) {
        this.words = words;
        this.instead = instead;
        this.right = right;
    }

    /** A row: the word or words, what to write instead, and the phrases in which it is right after all. */
    private static Avoided read(String row) {
        String[] cells = row.split("\\|");
        String forms = String.join("|", Arrays.stream(cells[0].split(",")).map(Avoided::forms).toList());
        List<Pattern> right = cells.length < 3
                ? List.of()
                : Arrays.stream(cells[2].split(",")).map(phrase -> whole(Pattern.quote(phrase.strip()))).toList();
        return new Avoided(whole(forms), cells[1].strip(), right);
    }

    /** A single word stands for its forms too; several words, or one after an equals sign, only for themselves. */
    private static String forms(String cell) {
        String word = cell.strip();
        if (word.startsWith("=") || word.contains(" ")) {
            return Pattern.quote(word.replaceFirst("^=", ""));
        }
        return word.endsWith("e")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "(?:e|es|ed|ing)"
                : Pattern.quote(word) + "(?:s|es|ed|ing)?";
    }

    private static Pattern whole(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\d-])(?:" + pattern + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<Hint> in(String text) {
        Map<String, Hint> found = new LinkedHashMap<>();
        for (Avoided one : ALL) {
            Matcher matcher = one.words.matcher(one.withoutRight(text));
            while (matcher.find()) {
                found.putIfAbsent(matcher.group().toLowerCase(Locale.UK), Hint.word(matcher.group(), one.instead));
            }
        }
        return new ArrayList<>(found.values());
    }

    private String withoutRight(String text) {
        String left = text;
        for (Pattern phrase : right) {
            left = phrase.matcher(left).replaceAll(" ");
        }
        return left;
    }
}
