package org.planweave.cli.internal.move;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all rows of a table that does not depend on their order: the sum of the SHA-256 of each. A value has one form, whichever
 * database it comes from: text by its UTF-8, numbers by their bits, instants by their microseconds in UTC.
 */
final class RowDigest {

    private static final int BYTE = 0xff;

    private final List<Column> columns;
    private final boolean derby;
    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private final byte[] sum;
    private long rows;

    RowDigest(List<Column> columns, boolean derby) {
        this.columns = columns;
        this.derby = derby;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        this.sum = new byte[digest.getDigestLength()];
    }

    void add(ResultSet row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            value(row, i + 1, columns.get(i).kind());
        }
        byte[] one = digest.digest();
        int carried = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carried += (sum[i] & BYTE) + (one[i] & BYTE);
            sum[i] = (byte) carried;
            carried >>= Byte.SIZE;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String words() {
        return HexFormat.of().formatHex(sum);
    }

    private void value(ResultSet row, int at, Kind kind) throws SQLException {
        switch (kind) {
            case SMALL, INTEGER, BIG -> number(row.getLong(at), row);
            case REAL -> number(Float.floatToRawIntBits(row.getFloat(at)), row);
            case DOUBLE -> number(Double.doubleToRawLongBits(row.getDouble(at)), row);
            case BOOLEAN -> number(row.getBoolean(at) ? 1 : 0, row);
            case TIMESTAMP -> number(micros(row, at), row);
            case BYTES -> bytes(row.getBytes(at));
            case CHAR -> text(stripped(row.getString(at)));
            case DECIMAL -> text(plain(row.getBigDecimal(at)));
            case VARCHAR, TEXT, DATE, TIME -> text(row.getString(at));
        }
    }

    /** Derby's timestamps have no zone: the portal writes them in UTC. */
    private long micros(ResultSet row, int at) throws SQLException {
        LocalDateTime time = null;
        if (derby) {
            String text = row.getString(at);
            time = text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
        } else {
            OffsetDateTime instant = row.getObject(at, OffsetDateTime.class);
            time = instant == null ? null : instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return time == null ? 0 : time.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + time.getNano() / 1_000;
    }

    /** Both fill up with blanks, and count characters beyond the first plane differently. */
    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.stripTrailing();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private void number(long value, ResultSet row) throws SQLException {
        if (row.wasNull()) {
            digest.update((byte) 0);
            return;
        }
        digest.update((byte) 1);
        digest.update(number.clear().putLong(value).flip());
    }

    private void text(@Nullable String value) {
        bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte @Nullable [] value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        digest.update((byte) 1);
        digest.update(number.clear().putLong(value.length).flip());
        digest.update(value);
    }
}
