package org.planweave.records.internal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * What was disposed of, by whom, when, under which rule and why. The digest is over all of it, so that a certificate that was
 * changed in the database does not agree with the audit.
 *
 * @param years for how long the class was kept, on the ground of {@code basis}
 */
public record Certificate(
        String id, String code, String title, int years, String basis, String reason, String by, Instant at, List<Gone> gone) {

    /** One thing, by its reference and what it was called. */
    public record Gone(String what, String title, Instant since) {

        /** As exactly as the database keeps it, so that the digest stays the same. */
        public Gone {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    public Certificate {
        gone = List.copyOf(gone);
    }

    public String digest() {
        StringBuilder all = new StringBuilder();
        for (Object part : new Object[] {id, code, title, years, basis, reason, by, at.toEpochMilli()}) {
            all.append(part).append('\u0001');
        }
        gone.forEach(one -> all.append(one.what()).append('\u0002').append(one.title()).append('\u0002').append(one.since().toEpochMilli())
                .append('\u0001'));
        return digest(all.toString());
    }

    static String digest(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
