package org.planweave.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What trips readers of any format, as the bytes of UTF-8 in Latin-1. */
final class Oddities {

    /** No characters, characters of no width, that turn the direction, that grow in capitals, and bytes that are none. */
    static final List<String> CHARACTERS = Stream.concat(
            Stream.of("\u0000", "\uFEFF", "\u200B", "\u202E", "\u00AD", "\u00A0", "\u2028", "\u0085", "\u0130", "\u0131", "\u00DF", "\uFB01", "\uFFFD", "\uFFFE",
                    "\uD83D\uDE00", "e\u0301", "a" + "\u0300".repeat(50), "\u0660\u0661", "\uFF11\uFF12", "\u216B", "\u2460", "\u00B2", "\u2167", "\t", "\r", "\n", "\r\n", "\f", "\u000B", "\u001B")
                    .map(Oddities::latin),
            Stream.of("\u00FF\u00FE", "\u00ED\u00A0\u0080", "\u00C0\u00AF", "\u0080", "\u00F4\u0090\u0080\u0080", "\u00E2\u0082")).toList();

    static final List<String> NUMBERS = List.of("0", "-1", "-0", "1", "00", "127", "128", "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648",
            "-2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e400", "1e-400", "1E99999999",
            "0x7fffffff", "9".repeat(400), "0." + "0".repeat(400) + "1", "NaN", "Infinity", "2027-02-30", "0000-00-00", "+999999999-12-31", "99999-01-01");

    static final List<String> VALUES = Stream.of("", " ", "%s", "%00", "%", "%zz", "%n", "${x}", "$1", "\\", "\\E", "\\u0000", "null", "true", "{}", "[]", "[[", "../../x",
            "/", "//", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#x10FFFF;", "&x;", "<?xml?>", "'", "\"", "`", ";", ":", "=", "@", "A".repeat(300), " ".repeat(300),
            "{0}", "{", "}", "''").map(Oddities::latin).toList();

    private Oddities() {}

    static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** What closes what was opened: the tag, the bracket, or the same once more. */
    static String closing(String opens) {
        if (opens.matches("<[A-Za-z][^<>]*[^/<>]>|<[A-Za-z]>")) {
            return "</" + opens.substring(1).split("[\\s>]", 2)[0] + ">";
        }
        String last = opens.isEmpty() ? "" : opens.substring(opens.length() - 1);
        int at = "([{<".indexOf(last);
        return last.isEmpty() || at < 0 ? opens : ")]}>".substring(at, at + 1);
    }
}
