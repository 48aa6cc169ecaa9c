package org.planweave.synergies.internal.engine.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as uncased BERT models read it: lower case, no accents, no control characters. Keeps where each character
 * came from, so that a piece can be pointed at in the text a person wrote.
 */
final class NormalText {

    private final StringBuilder characters = new StringBuilder();
    private int[] origins;

    private NormalText(String text) {
        origins = new int[text.length() + 16];
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            take(text.codePointAt(at), at);
        }
    }

    static NormalText of(String text) {
        return new NormalText(text);
    }

    private void take(int point, int at) {
        if (isWhite(point)) {
            append(" ", at);
        } else if (point < 128) {
            if (point >= 32 && point != 127) {
                append(String.valueOf((char) Character.toLowerCase(point)), at);
            }
        } else if (!isDropped(point)) {
            append(plain(point), at);
        }
    }

    private void append(String piece, int at) {
        int end = characters.length() + piece.length();
        if (end > origins.length) {
            origins = Arrays.copyOf(origins, end * 2);
        }
        Arrays.fill(origins, characters.length(), end, at);
        characters.append(piece);
    }

    private static String plain(int point) {
        String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder();
        apart.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        String lower = kept.toString().toLowerCase(Locale.ROOT);
        return isIdeograph(point) ? " " + lower + " " : lower;
    }

    private static boolean isWhite(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point == 0x85
                || Character.isSpaceChar(point) || (point >= 0x0b && point <= 0x0c);
    }

    private static boolean isDropped(int point) {
        int type = Character.getType(point);
        return point == 0xfffd || type == Character.CONTROL || type == Character.FORMAT
                || type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.SURROGATE;
    }

    private static boolean isIdeograph(int point) {
        return (point >= 0x4e00 && point <= 0x9fff) || (point >= 0x3400 && point <= 0x4dbf)
                || (point >= 0x20000 && point <= 0x2a6df) || (point >= 0x2a700 && point <= 0x2ceaf)
                || (point >= 0xf900 && point <= 0xfaff) || (point >= 0x2f800 && point <= 0x2fa1f);
    }

    int length() {
        return characters.length();
    }

    int codePointAt(int at) {
        return characters.codePointAt(at);
    }

    String between(int from, int to) {
        return characters.substring(from, to);
    }

    /** Where the character at {@code at} stands in the text as it was given. */
    int origin(int at) {
        return origins[at];
    }
}
