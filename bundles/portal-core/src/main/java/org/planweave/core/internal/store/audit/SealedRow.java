package org.planweave.core.internal.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the database, and the seal that it has to have.
 *
 * @param seal as it was chained; the entry after it goes on from that
 * @param erasedSeal of an entry in which a person's name was erased, the seal over what stands there now; null for all others
 */
record SealedRow(long sequence, long place, String seal, List<String> fields, @Nullable String erasedSeal) {

    static final String COLUMNS = "sequence, place, seal, made_at, who, action, subject, facts, erased_seal";

    static SealedRow read(ResultSet row) throws SQLException {
        Instant made = row.getTimestamp("made_at").toInstant();
        return new SealedRow(
                row.getLong("sequence"),
                row.getLong("place"),
                String.valueOf(row.getString("seal")),
                List.of(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, made)), row.getString("who"),
                        row.getString("action"), row.getString("subject"), row.getString("facts")),
                row.getString("erased_seal"));
    }

    String facts() {
        return fields.get(fields.size() - 1);
    }

    /** In a line, for a copy elsewhere: no facts, which may be words or names. By its seal it proves later that nothing before it was changed. */
    String copy(Link here) {
        Instant made = Instant.EPOCH.plus(Long.parseLong(fields.get(0)), ChronoUnit.MICROS);
        return "place=" + here.place() + " at=" + made + " who=" + fields.get(1) + " action=" + fields.get(2) + " subject=" + fields.get(3)
                + " seal=" + here.seal();
    }

    /** The same with other facts, sealed as one in which a name was erased. */
    SealedRow withFacts(String facts, Link before, byte[] key) {
        List<String> changed = Stream.concat(fields.stream().limit(fields.size() - 1L), Stream.of(facts)).toList();
        SealedRow row = new SealedRow(sequence, place, seal, changed, null);
        return new SealedRow(sequence, place, seal, changed, row.erased(before, key));
    }

    /** Whether it is what the portal wrote there, at first or when it erased a name. */
    boolean isAsWritten(Link before, byte[] key) {
        return place == before.place() + 1
                && (erasedSeal == null ? seal.equals(after(before, key).seal()) : erasedSeal.equals(erased(before, key)));
    }

    /** The link that this entry makes after the one before. */
    Link after(Link before, byte[] key) {
        long here = before.place() + 1;
        return new Link(here, erasedSeal == null ? sealed(key, Stream.of(before.seal(), Long.toString(here), Long.toString(sequence))) : seal);
    }

    /** Over the first seal as well, so that neither can be had without the other. */
    private String erased(Link before, byte[] key) {
        return sealed(key, Stream.of("erased", before.seal(), seal, Long.toString(before.place() + 1), Long.toString(sequence)));
    }

    private String sealed(byte[] key, Stream<String> head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Stream.concat(head, fields.stream()).forEach(field -> add(mac, field));
            return HexFormat.of().formatHex(mac.doFinal());
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
