package org.planweave.core.internal.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.planweave.api.LinkSecret;

/** Random secrets, and what is kept of them. 256 random bits need no slow hash. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** 43 letters, digits, hyphens and underscores. */
    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return LinkSecret.hash(secret);
    }

    /** Another secret that whoever has this one, and nobody else, can work out. */
    static String derive(String secret, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + ':' + secret));
    }

    /** Compares in a time that says nothing. */
    static boolean same(String hash, String otherHash) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), otherHash.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
