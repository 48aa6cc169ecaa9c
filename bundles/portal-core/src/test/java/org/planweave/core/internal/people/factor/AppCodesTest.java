package org.planweave.core.internal.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final AppCodes codes = new AppCodes();

    /** Appendix B of RFC 6238, of whose eight digits an app shows the last six. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void takesTheCodesOfTheStandard(long second, String code) {
        assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void takesAHalfMinuteBeforeAndAfterAndNoMore() {
        Instant now = Instant.ofEpochSecond(1111111109);
        assertThat(codes.step(SECRET, "081804", now.plusSeconds(30), 0)).isPresent();
        assertThat(codes.step(SECRET, "081804", now.minusSeconds(30), 0)).isPresent();
        assertThat(codes.step(SECRET, "081804", now.plusSeconds(61), 0)).isEmpty();
        assertThat(codes.step(SECRET, "081804", now.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void takesNoneThatIsNotNewerThanTheLast() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = codes.step(SECRET, "081804", now, 0).orElseThrow();
        assertThat(codes.step(SECRET, "081804", now, step)).isEmpty();
        assertThat(codes.step(SECRET, "081804", now, step - 1)).hasValue(step);
    }
}
