package org.planweave.plans.internal.rules.hints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.plans.internal.rules.Bullets;

/** Takes a text apart: passages and bullets, sentences, words. */
final class Wording {

    private static final int WORDS_OF_A_BEGINNING = 5;
    private static final Pattern END = Pattern.compile("[.!?][”’\"')]*\\s+(?=[“‘\"'(]?[\\p{Lu}\\d£])");
    private static final Pattern SHORTENED = Pattern.compile(
            "(?:^|[\\s(“‘])(?:e\\.g|i\\.e|etc|cf|vs|approx|incl|no|nos|st|dr|mr|mrs|ms|para|paras|sec|ch|fig|vol|\\p{L})\\.$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wording() {}

    /**
     * A passage: one bullet of a list, or what stands between lists and empty lines.
     *
     * @param text without the bullet's mark
     */
    record Passage(String text, boolean bullet) {}

    static List<Passage> passages(String text) {
        List<Passage> found = new ArrayList<>();
        boolean open = false;
        for (String row : text.lines().toList()) {
            Optional<String> bullet = Bullets.marked(row);
            String words = bullet.orElse(row).strip();
            if (words.isEmpty()) {
                open = false;
            } else if (bullet.isEmpty() && open) {
                Passage last = found.get(found.size() - 1);
                found.set(found.size() - 1, new Passage(last.text() + ' ' + words, last.bullet()));
            } else {
                found.add(new Passage(words, bullet.isPresent()));
                open = true;
            }
        }
        return found;
    }

    static List<String> sentences(String passage) {
        List<String> found = new ArrayList<>();
        Matcher end = END.matcher(passage);
        int from = 0;
        while (end.find()) {
            String sentence = passage.substring(from, end.start() + 1);
            if (!SHORTENED.matcher(sentence).find()) {
                found.add(passage.substring(from, end.end()).strip());
                from = end.end();
            }
        }
        found.add(passage.substring(from).strip());
        found.removeIf(String::isEmpty);
        return found;
    }

    /** Everything between spaces that holds a letter or a digit. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\u00a0–—]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    static String beginning(String text) {
        List<String> words = words(text);
        return words.size() <= WORDS_OF_A_BEGINNING
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, WORDS_OF_A_BEGINNING)) + " …";
    }
}
