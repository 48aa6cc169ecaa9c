package org.planweave.cli.internal.move;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of Derby in the text form of PostgreSQL's {@code COPY}. What PostgreSQL cannot keep is refused, never changed on the way. */
final class CopyText {

    /** Takes bytes as they come. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int length) throws SQLException;
    }

    /** A text that would not come back; the caller knows where it stands. */
    static final class NotKept extends Exception {

        private static final long serialVersionUID = 1L;

        NotKept(String what) {
            super(what);
        }
    }

    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] BYTES_BEGIN = {'\\', '\\', 'x'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_STEP = 8;
    private static final int MICROS = ".123456".length();

    private final Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    CopyText(Sink sink) {
        this.sink = sink;
    }

    /** One column of the row; the column is said to the caller by what is thrown. */
    void value(ResultSet row, int at, Kind kind) throws SQLException, NotKept {
        if (at > 1) {
            put('\t');
        }
        if (kind == Kind.BYTES) {
            bytes(row.getBytes(at));
            return;
        }
        String text = row.getString(at);
        if (text == null) {
            ascii(NULL);
            return;
        }
        switch (kind) {
            case TIMESTAMP -> ascii((toMicros(text) + "+00").getBytes(StandardCharsets.US_ASCII));
            case VARCHAR, CHAR, TEXT -> text(text);
            default -> ascii(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    void endRow() throws SQLException {
        put('\n');
    }

    void flush() throws SQLException {
        sink.take(buffer, used);
        used = 0;
    }

    /** What goes beyond a microsecond PostgreSQL would round, into the next second even. */
    static String toMicros(String timestamp) {
        int point = timestamp.indexOf('.');
        return point < 0 || timestamp.length() <= point + MICROS ? timestamp : timestamp.substring(0, point + MICROS);
    }

    private void text(String text) throws SQLException, NotKept {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            room();
            if (c == 0) {
                throw new NotKept("a null character");
            } else if (c < 0x80) {
                plain(c);
            } else if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw new NotKept("half of a character");
                }
                ascii(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
                i++;
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xc0 | c >> 6);
                buffer[used++] = (byte) (0x80 | c & 0x3f);
            } else {
                buffer[used++] = (byte) (0xe0 | c >> 12);
                buffer[used++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[used++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    private void plain(char c) {
        char escaped = switch (c) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
        if (escaped != 0) {
            buffer[used++] = '\\';
        }
        buffer[used++] = (byte) (escaped == 0 ? c : escaped);
    }

    private void bytes(byte @Nullable [] value) throws SQLException {
        if (value == null) {
            ascii(NULL);
            return;
        }
        ascii(BYTES_BEGIN);
        for (byte b : value) {
            room();
            buffer[used++] = HEX[b >> 4 & 0xf];
            buffer[used++] = HEX[b & 0xf];
        }
    }

    private void ascii(byte[] bytes) throws SQLException {
        for (byte b : bytes) {
            put((char) b);
        }
    }

    private void put(char c) throws SQLException {
        room();
        buffer[used++] = (byte) c;
    }

    private void room() throws SQLException {
        if (used + LONGEST_STEP > BUFFER) {
            flush();
        }
    }
}
