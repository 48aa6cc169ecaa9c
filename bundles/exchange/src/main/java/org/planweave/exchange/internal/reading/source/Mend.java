package org.planweave.exchange.internal.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs what page extraction breaks: doubled letters, spaced-out titles, split ordinals, ligatures, emphasis. */
public final class Mend {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u2009\\u3000]+");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2}) (st|nd|rd|th)\\b");
    private static final Pattern SPACED =
        Pattern.compile("(?<![\\p{L}\\p{N}'’])(?:[\\p{L}\\p{N}&] ){4,80}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,2}|_{1,2}(?![\\p{L}\\p{N}_])");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u200C\\u200D\\u2060\\uFEFF]");

    private Mend() {
    }

    /** White space collapsed to single blanks, none at the ends. */
    public static String collapse(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** All white space taken out: what two texts have in common when they differ by white space only. */
    public static String squeeze(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /** The text repaired, white space collapsed. */
    public static String read(String raw) {
        String text = INVISIBLE.matcher(raw).replaceAll("");
        text = text.replace("\uFB01", "fi").replace("\uFB02", "fl").replace("\uFB00", "ff");
        text = unspace(text);
        text = collapse(text);
        text = undouble(text);
        text = ORDINAL.matcher(text).replaceAll("$1$2");
        return collapse(EMPHASIS.matcher(text).replaceAll(""));
    }

    /** "B U D G E T   P L A N": letters with single blanks between them, words with more. */
    private static String unspace(String text) {
        if (text.length() > 200 || !SPACED.matcher(text).find()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : text.strip().split("\\s{2,}")) {
            boolean spaced = word.matches("(?:\\S )+\\S") && word.length() > 2;
            out.append(out.isEmpty() ? "" : " ").append(spaced ? word.replace(" ", "") : SPACED.matcher(word)
                .replaceAll(m -> Matcher.quoteReplacement(m.group().replace(" ", ""))));
        }
        return out.toString();
    }

    private static String undouble(String text) {
        String[] words = text.split(" ");
        int doubled = 0;
        int letters = 0;
        for (String word : words) {
            if (word.length() > 1) {
                letters++;
                doubled += isDoubled(word) ? 1 : 0;
            }
        }
        if (doubled < 2 || doubled < letters) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            out.append(out.isEmpty() ? "" : " ").append(isDoubled(word) ? halve(word) : word);
        }
        return out.toString();
    }

    private static boolean isDoubled(String word) {
        if (word.length() % 2 != 0 || word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i += 2) {
            if (word.charAt(i) != word.charAt(i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static String halve(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i += 2) {
            out.append(word.charAt(i));
        }
        return out.toString();
    }
}
