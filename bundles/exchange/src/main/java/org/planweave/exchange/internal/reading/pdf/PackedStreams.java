package org.planweave.exchange.internal.reading.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/**
 * Looks over the raw file before anything of it is unpacked: each stream must be packed once, in a way whose size can be measured, and
 * must not grow beyond what a paper needs. Dictionaries of streams are never packed themselves, so nothing can hide from this.
 */
final class PackedStreams {

    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_ALL = 400L << 20;
    private static final int BUFFER = 1 << 16;
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z0-9_.-])");
    private static final Pattern VALUE = Pattern.compile("\\s*(?:/([\\w.-]+)|\\[\\s*((?:/[\\w.-]+\\s*)*+)]|null)");
    private static final Pattern COLUMNS = Pattern.compile("/Columns(?!\\s*\\d{1,5}(?!\\s*\\d))");
    private static final Set<String> MEASURED = Set.of("FlateDecode", "Fl");
    private static final Set<String> GROWING = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt");
    private static final Set<String> PICTURES =
        Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private PackedStreams() {}

    /** Refuses a file that could grow without bounds, and one that is encrypted. */
    static void check(byte[] content, String raw) {
        String names = raw.indexOf('#') < 0 ? raw
            : ESCAPED.matcher(raw).replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
        if (names.contains("/Encrypt")) {
            throw new Refusal(Refused.Type.PASSWORD_PROTECTED, "This PDF is protected by a password or against copying; take the "
                + "protection off, or save the paper as a Word .docx file, and import it again.");
        }
        Matcher filter = FILTER.matcher(names);
        while (filter.find()) {
            Matcher value = VALUE.matcher(names).region(filter.end(), Math.min(names.length(), filter.end() + 400));
            if (!value.lookingAt() || !isMeasured(value)) {
                throw unsafe();
            }
        }
        if (COLUMNS.matcher(names).find()) {
            throw unsafe();
        }
        measure(content, raw);
    }

    private static boolean isMeasured(Matcher value) {
        List<String> names = value.group(1) != null ? List.of(value.group(1))
            : value.group(2) == null || value.group(2).isBlank() ? List.of()
            : Arrays.stream(value.group(2).split("[/\\s]+")).filter(name -> !name.isEmpty()).toList();
        return switch (names.size()) {
            case 0 -> true;
            case 1 -> !GROWING.contains(names.get(0));
            case 2 -> MEASURED.contains(names.get(0)) && PICTURES.contains(names.get(1));
            default -> false;
        };
    }

    private static void measure(byte[] content, String raw) {
        long all = 0;
        for (int at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 6)) {
            if (at < 3 || !raw.startsWith("end", at - 3)) {
                all += unpacked(content, start(content, at + 6));
                if (all > LARGEST_ALL) {
                    throw unsafe();
                }
            }
        }
    }

    private static int start(byte[] content, int after) {
        int start = after;
        while (start < content.length && content[start] == ' ') {
            start++;
        }
        start += start < content.length && content[start] == '\r' ? 1 : 0;
        start += start < content.length && content[start] == '\n' ? 1 : 0;
        return start;
    }

    /** How much comes out of what starts here, if it is packed; its two bytes in front say nothing that counts. */
    private static long unpacked(byte[] content, int start) {
        if (start + 2 >= content.length) {
            return 0;
        }
        long bytes = 0;
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, start + 2, content.length - start - 2);
            byte[] buffer = new byte[BUFFER];
            for (int some = inflater.inflate(buffer); some > 0; some = inflater.inflate(buffer)) {
                bytes += some;
                if (bytes > LARGEST) {
                    throw unsafe();
                }
            }
            return bytes;
        } catch (DataFormatException notPacked) {
            return bytes;
        } finally {
            inflater.end();
        }
    }

    private static Refusal unsafe() {
        return new Refusal(Refused.Type.UNSAFE_CONTENT, "This PDF is packed in a way that is not unpacked here, because it may grow "
            + "without bounds; save the paper as a Word .docx file, or print it to a new PDF, and import that.");
    }
}
