package org.planweave.synergies.internal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A short mark of the words of a text: the same as long as only case, spaces and punctuation change. */
public final class WordsMark {

    private static final int BYTES = 12;

    private WordsMark() {}

    /** The mark of a text: 24 hexadecimal digits. */
    public static String of(String text) {
        return hash(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    /** The id of the finding of this type on this pair of lines. */
    public static String id(String lineA, String lineB, String type) {
        return hash(lineA + ' ' + lineB + ' ' + type);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
