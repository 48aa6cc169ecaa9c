package org.planweave.exchange.internal.reading.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** Bytes to text: UTF-8 and UTF-16 by their marks, UTF-8 without one, else windows-1252 where that makes sense. */
public final class Decode {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decode() {
    }

    /** The text, without a byte order mark; refuses what is no text in any of the encodings known. */
    public static String text(byte[] bytes) {
        String text = marked(bytes);
        if (text == null && !hasNul(bytes)) {
            text = strict(bytes, 0, StandardCharsets.UTF_8);
            text = text == null ? windows(bytes) : text;
        }
        if (text == null || controls(text)) {
            throw new Refusal(Refused.Type.WRONG_ENCODING,
                "The characters of this file could not be read; save it as UTF-8 text or as a Word .docx file and "
                    + "try again.");
        }
        return text;
    }

    private static @Nullable String marked(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return strict(b, 3, StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return strict(b, 2, StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return strict(b, 2, StandardCharsets.UTF_16BE);
        }
        return null;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }

    /** Windows-1252 takes almost any bytes, so it is believed only where most characters are plain ones. */
    private static @Nullable String windows(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high * 10L > bytes.length ? null : strict(bytes, 0, WINDOWS);
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean controls(String text) {
        long odd = text.chars().filter(c -> (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B)
            || c == 0xFFFD || c >= 0x7F && c < 0xA0 && c != 0x85).count();
        return odd * 200 > text.length();
    }
}
