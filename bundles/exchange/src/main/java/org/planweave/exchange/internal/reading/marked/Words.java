package org.planweave.exchange.internal.reading.marked;

import java.util.stream.Collectors;

/** Text as a Word file can hold it, so that what comes back unchanged also compares as unchanged. */
public final class Words {

    private Words() {}

    /** Without the characters that XML forbids, with one kind of line end, and without white space at the end of its lines. */
    public static String plain(String text) {
        String legal = text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(Words::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return legal.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
