package org.planweave.core.internal.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An entry as it stands in the database, and the seal that it has to have. */
record SealedRow(long sequence, long place, String seal, List<String> fields) {

    static final String COLUMNS = "sequence, place, seal, made_at, who, action, subject, facts";

    static SealedRow read(ResultSet row) throws SQLException {
        Instant made = row.getTimestamp("made_at").toInstant();
        return new SealedRow(
                row.getLong("sequence"),
                row.getLong("place"),
                String.valueOf(row.getString("seal")),
                List.of(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, made)), row.getString("who"),
                        row.getString("action"), row.getString("subject"), row.getString("facts")));
    }

    /** The link that this entry makes after the one before. */
    Link after(Link before, byte[] key) {
        long here = before.place() + 1;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            add(mac, before.seal());
            add(mac, Long.toString(here));
            add(mac, Long.toString(sequence));
            fields.forEach(field -> add(mac, field));
            return new Link(here, HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    /** With its length, so that nothing can move from one field into the next. */
    private static void add(Mac mac, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
    }
}
