package org.planweave.exchange.internal.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The marks in front of a line: bullets and numbers. */
record Marks(int indent, boolean bullet, @Nullable String number, String rest) {
    private static final Pattern BULLET = Pattern.compile(
        "(?:[-*+•·▪●○◦‣⁃■□◆❖➢➤►▶✓✔→\\uF0B7\\uF0A7\\uF0D8\\u2219]|[–—](?=\\s)|o(?=\\s)|§(?=\\s))\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
        "(?:\\(?(\\d{1,2}|[a-hj-z]|[ivx]{1,4})(?:\\)\\s*|\\.\\s+|(?<=\\d)\\.(?=\\p{Lu}))(?!\\d)"
            + "|(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\.?\\s+(?!million|billion|bn|m |per |%|times)"
            + "|(\\d{1,2})\\s+(?=[A-Z])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))(?=\\S)");

    /** Reads the marks of a line; a bullet may have a number after it. */
    static Marks of(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        String rest = line.substring(indent);
        Matcher bullet = BULLET.matcher(rest);
        boolean bulleted = bullet.lookingAt() && plausible(rest, bullet.end());
        rest = bulleted ? rest.substring(bullet.end()) : rest;
        Matcher number = NUMBER.matcher(rest);
        if (number.lookingAt()) {
            return new Marks(indent, bulleted, first(number), rest.substring(number.end()));
        }
        return new Marks(indent, bulleted, null, rest);
    }

    /** The text without its marks. */
    static String bare(String text) {
        Marks marks = of(text);
        return marks.bullet || marks.number == null ? (marks.bullet ? marks.rest : text.strip()) : marks.rest;
    }

    private static boolean plausible(String rest, int end) {
        char mark = rest.charAt(0);
        boolean spaced = end > 1;
        if (mark == '*' || mark == '+' || mark == '-') {
            return spaced;
        }
        return true;
    }

    private static @Nullable String first(Matcher number) {
        for (int group = 1; group <= number.groupCount(); group++) {
            if (number.group(group) != null) {
                return number.group(group);
            }
        }
        return null;
    }
}
