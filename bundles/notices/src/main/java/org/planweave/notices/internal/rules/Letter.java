package org.planweave.notices.internal.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to one person, from the moment that something is to go into it.
 *
 * @param sendAt when it is to go out, or to be tried again
 * @param tries how often it was tried in vain
 * @param doneAt when it was sent, withdrawn or given up; null until then
 * @param failure why it did not go, or null
 */
public record Letter(
        String id, String person, Way way, Instant madeAt, Instant sendAt, State state, int tries, @Nullable Instant doneAt,
        @Nullable String failure) {

    /** After so many tries in vain, which is after some three days, it is given up. */
    public static final int MOST_TRIES = 20;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_FAILURE = 500;

    /** Where a letter stands. */
    public enum State {
        /** more may go into it */
        OPEN,
        /** closed, and on its way */
        GOING,
        SENT,
        /** there was nothing left in it that its reader still had to be told */
        WITHDRAWN,
        GIVEN_UP
    }

    /** A new letter, to go out at once, or at seven in the morning of the next day or Monday in London. */
    public static Letter opened(String id, String person, Way way, Instant now) {
        return new Letter(id, person, way, now, due(way, now), State.OPEN, 0, null, null);
    }

    private static Instant due(Way way, Instant now) {
        if (way == Way.AT_ONCE) {
            return now;
        }
        ZonedDateTime here = now.atZone(LONDON);
        ZonedDateTime morning = here.with(MORNING);
        ZonedDateTime next = morning.isAfter(here) ? morning : here.plusDays(1).with(MORNING);
        return (way == Way.WEEKLY ? next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : next).toInstant();
    }

    public Letter going() {
        return with(sendAt, State.GOING, tries, null, failure);
    }

    public Letter sent(Instant now) {
        return with(sendAt, State.SENT, tries, now, null);
    }

    public Letter withdrawn(Instant now) {
        return with(sendAt, State.WITHDRAWN, tries, now, null);
    }

    /** Not possible at all: to be tried no more. */
    public Letter refused(Instant now, String why) {
        return with(sendAt, State.GIVEN_UP, tries + 1, now, cut(why));
    }

    /** Not possible now: to be tried again, later each time, until it is given up. */
    public Letter failed(Instant now, String why) {
        int tried = tries + 1;
        return tried >= MOST_TRIES ? refused(now, why) : with(now.plus(pause(tried)), State.GOING, tried, null, cut(why));
    }

    private static Duration pause(int tried) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tried - 1, MOST_TRIES));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static String cut(String why) {
        return why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    private Letter with(Instant at, State now, int tried, @Nullable Instant done, @Nullable String why) {
        return new Letter(id, person, way, madeAt, at, now, tried, done, why);
    }
}
