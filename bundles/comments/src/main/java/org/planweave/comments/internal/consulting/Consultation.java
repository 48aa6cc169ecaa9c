package org.planweave.comments.internal.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;

/**
 * A plan, or sections of it, opened to groups for some days. Each day counts to its end.
 *
 * @param sections the titles of the sections that it is about; empty for the whole plan
 * @param closes the last day on which one may answer
 * @param ended the day on which it was closed early, or null; that day no longer counts
 */
public record Consultation(
        String id, String plan, String department, String title, LocalDate opens, LocalDate closes, List<String> sections,
        List<Group> groups, @Nullable LocalDate ended, long version) {

    /** A letter that was posted on the last day still counts. */
    public static final int ON_THEIR_WAY = 7;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Where a consultation stands on a day. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    public Consultation {
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
    }

    /** Protected so that those who were asked read it, whatever becomes of their right to read the plan. */
    public ResourceRef ref() {
        return new ResourceRef("comments", "consultation", id);
    }

    public State state(LocalDate today) {
        if (ended != null || today.isAfter(closes)) {
            return State.CLOSED;
        }
        return today.isBefore(opens) ? State.PLANNED : State.OPEN;
    }

    public boolean isOpen(LocalDate today) {
        return state(today) == State.OPEN;
    }

    /** The last day that counted or will count: the day of closing, also where it was closed early. */
    public LocalDate lastDay() {
        return ended == null || ended.isAfter(closes) ? closes : ended;
    }

    /** Whether something that was said then was said in its days, each of which counts to its end in London. */
    public boolean covers(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, LONDON);
        return !day.isBefore(opens) && !day.isAfter(lastDay());
    }

    /**
     * Whether words without an account are an answer to it: they say so, or they came in its days, or so soon after that they were on
     * their way.
     *
     * @param named the consultation that they name, or null
     */
    public boolean takes(@Nullable String named, LocalDate came) {
        boolean inTime = !came.isBefore(opens) && !came.isAfter(lastDay().plusDays(ON_THEIR_WAY));
        return named == null ? inTime : named.equals(id) && inTime;
    }

    public boolean wholePlan() {
        return sections.isEmpty();
    }

    public boolean asks(Person person) {
        return groups.stream().anyMatch(group -> group.has(person));
    }

    /** Whether both ask somebody on the same day. */
    public boolean meets(Consultation other) {
        return !opens.isAfter(other.lastDay()) && !other.opens.isAfter(lastDay());
    }
}
