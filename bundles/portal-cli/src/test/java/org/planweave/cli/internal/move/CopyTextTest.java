package org.planweave.cli.internal.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void whatWouldEndAValueIsWrittenOut() throws Exception {
        assertThat(copied("a\\b\tc\nd\re", Kind.VARCHAR)).isEqualTo("a\\\\b\\tc\\nd\\re\n");
        assertThat(copied("\\N", Kind.TEXT)).isEqualTo("\\\\N\n");
        assertThat(copied("caf\u00e9 \u20ac \ud83d\ude42", Kind.VARCHAR)).isEqualTo("caf\u00e9 \u20ac \ud83d\ude42\n");
        assertThat(copied("", Kind.VARCHAR)).isEqualTo("\n");
    }

    @Test
    void aValueMayBeLongerThanWhatIsSentAtOnce() throws Exception {
        String text = "\u20ac\n\ud83d\ude42x".repeat(3_000);
        assertThat(copied(text, Kind.VARCHAR)).isEqualTo(text.replace("\n", "\\n") + "\n");
    }

    @Test
    void instantsAreCutNotRounded() {
        assertThat(CopyText.toMicros("1999-12-31 23:59:59.999999999")).isEqualTo("1999-12-31 23:59:59.999999");
        assertThat(CopyText.toMicros("1999-12-31 23:59:59.5")).isEqualTo("1999-12-31 23:59:59.5");
        assertThat(CopyText.toMicros("1999-12-31 23:59:59")).isEqualTo("1999-12-31 23:59:59");
    }

    @Test
    void whatPostgresCannotKeepIsRefused() {
        assertThatThrownBy(() -> copied("a\0b", Kind.VARCHAR)).isInstanceOf(CopyText.NotKept.class).hasMessageContaining("null character");
        for (String half : new String[] {"a\ud83d", "\ud83dx", "\ude42", "\ude42\ud83d"}) {
            assertThatThrownBy(() -> copied(half, Kind.VARCHAR)).isInstanceOf(CopyText.NotKept.class).hasMessageContaining("half");
        }
    }

    private String copied(String value, Kind kind) throws Exception {
        sent.reset();
        CopyText text = new CopyText((bytes, length) -> sent.write(bytes, 0, length));
        try (Connection derby = DriverManager.getConnection("jdbc:derby:memory:copied;create=true");
                PreparedStatement query = derby.prepareStatement("values cast(? as varchar(32000))")) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                text.value(row, 1, kind);
                text.endRow();
                text.flush();
            }
        }
        return sent.toString(StandardCharsets.UTF_8);
    }
}
