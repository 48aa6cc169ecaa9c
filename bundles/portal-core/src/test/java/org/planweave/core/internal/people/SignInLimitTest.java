package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInLimitTest {

    private final TurnedClock clock = new TurnedClock();
    private final SignInLimit limit = new SignInLimit(clock, 5);

    @Test
    void letsFiveFailuresAMinutePassForEachKey() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.exhausted("ruth")).isFalse();
            limit.failed("ruth");
        }

        assertThat(limit.exhausted("ruth")).isTrue();
        assertThat(limit.exhausted("tom")).isFalse();
        clock.turn(java.time.Duration.ofSeconds(59));
        assertThat(limit.exhausted("ruth")).isTrue();
        clock.turn(java.time.Duration.ofSeconds(1));
        assertThat(limit.exhausted("ruth")).isFalse();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        for (int i = 0; i < 4; i++) {
            limit.failed("ruth");
        }
        limit.succeeded("ruth");
        limit.failed("ruth");

        assertThat(limit.exhausted("ruth")).isFalse();
    }
}
