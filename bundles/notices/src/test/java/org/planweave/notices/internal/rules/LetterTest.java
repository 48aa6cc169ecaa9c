package org.planweave.notices.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.planweave.notices.internal.rules.Letter.State;

class LetterTest {

    private static final Instant WEDNESDAY_EVENING = Instant.parse("2026-12-02T19:30:00Z");

    @Test
    void goesAtOnceOrAtSevenOnTheNextMorningOrMonday() {
        assertThat(Letter.opened("1", "p", Way.AT_ONCE, WEDNESDAY_EVENING).sendAt()).isEqualTo(WEDNESDAY_EVENING);
        assertThat(Letter.opened("1", "p", Way.DAILY, WEDNESDAY_EVENING).sendAt()).isEqualTo("2026-12-03T07:00:00Z");
        assertThat(Letter.opened("1", "p", Way.DAILY, Instant.parse("2026-12-03T06:59:00Z")).sendAt()).isEqualTo("2026-12-03T07:00:00Z");
        assertThat(Letter.opened("1", "p", Way.WEEKLY, WEDNESDAY_EVENING).sendAt()).isEqualTo("2026-12-07T07:00:00Z");
        assertThat(Letter.opened("1", "p", Way.DAILY, Instant.parse("2027-07-01T12:00:00Z")).sendAt())
                .as("in summer time").isEqualTo("2027-07-02T06:00:00Z");
    }

    @Test
    void isTriedForSomeDaysLaterEachTimeThenGivenUp() {
        Letter letter = Letter.opened("1", "p", Way.AT_ONCE, WEDNESDAY_EVENING).going();
        Instant now = WEDNESDAY_EVENING;
        Duration before = Duration.ZERO;
        for (int i = 1; i < Letter.MOST_TRIES; i++) {
            letter = letter.failed(now, "down");
            Duration pause = Duration.between(now, letter.sendAt());
            assertThat(letter.state()).isEqualTo(State.GOING);
            assertThat(pause).isBetween(before, Duration.ofHours(6));
            before = pause;
            now = letter.sendAt();
        }
        assertThat(Duration.between(WEDNESDAY_EVENING, now)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(letter.failed(now, "x".repeat(900))).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.GIVEN_UP);
            assertThat(one.failure()).hasSize(500);
            assertThat(one.doneAt()).isNotNull();
        });
    }
}
