package org.planweave.core.internal.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Keeps passwords as Argon2id hashes in PHC form, such as {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. */
final class Passwords {

    /** What a hash costs: kibibytes, rounds, lanes. */
    record Cost(int memory, int rounds, int lanes) {
        static final Cost USUAL = new Cost(19_456, 2, 1);
    }

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                    + "\\$([A-Za-z0-9+/]{8,86})\\$([A-Za-z0-9+/]{16,86})");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Each hash takes 19 MiB while it runs: a rush of sign-ins waits here rather than filling the heap. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Cost cost;
    private final SecureRandom random = new SecureRandom();
    /** Looks like a hash, costs as much to compare, and is no password's. */
    private final String nobody;

    Passwords(Cost cost) {
        this.cost = cost;
        this.nobody = phc(bytes(SALT_BYTES), bytes(HASH_BYTES));
    }

    String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return phc(salt, derive(password, salt, cost, HASH_BYTES));
    }

    private String phc(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.rounds() + ",p=" + cost.lanes() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Whether the password is the one; with no hash it takes as long and is never right. */
    boolean matches(String password, @Nullable String hash) {
        Matcher parts = PHC.matcher(hash == null ? nobody : hash);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is not in the form that this version writes");
        }
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] found = derive(password, Base64.getDecoder().decode(parts.group(4)), costOf(parts), wanted.length);
        return MessageDigest.isEqual(wanted, found) && hash != null;
    }

    /** Whether a hash was made at another cost than the one that is usual now. */
    boolean outdated(String hash) {
        Matcher parts = PHC.matcher(hash);
        return !parts.matches() || !costOf(parts).equals(cost);
    }

    private static Cost costOf(Matcher parts) {
        return new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] derive(String password, byte[] salt, Cost cost, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.rounds())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        byte[] hash = new byte[length];
        AT_ONCE.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
