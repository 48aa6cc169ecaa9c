package org.planweave.core.internal.people.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an app shows for half a minute (RFC 6238, SHA-1: the one that every app understands). */
final class AppCodes {

    /** Clocks differ, and people type slowly: the half minutes before and after count too. */
    private static final int AROUND = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Duration step = generator.getTimeStep();

    /** The half minute whose code this is, if it is newer than the last one that was used. */
    OptionalLong step(byte[] secret, String code, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / step.getSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long at = current - AROUND; at <= current + AROUND; at++) {
            if (same(code(secret, at), code) && at > lastUsed) {
                found = OptionalLong.of(at);
            }
        }
        return found;
    }

    private String code(byte[] secret, long at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"),
                    Instant.EPOCH.plus(step.multipliedBy(at)), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The secret of a second factor is no key", e);
        }
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
