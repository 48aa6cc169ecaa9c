package org.planweave.plans.internal.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.planweave.api.planning.PlanState;

/**
 * How a plan stands against the timetable: at which date it is furthest behind, or which one comes next.
 *
 * @param days how many working days it is late; 0 or less if it is not
 * @param state the state that it has not reached
 * @param due the day by which it should have
 */
public record Lateness(int days, PlanState state, LocalDate due) {

    public boolean late() {
        return days > 0;
    }

    /**
     * Where a plan at this state stands today.
     *
     * @param due the day by which plans of this department reach a state, if there is one
     * @return empty if no date is left
     */
    public static Optional<Lateness> of(
            PlanState now, Function<PlanState, Optional<LocalDate>> due, WorkingDays days, LocalDate today) {
        Optional<Lateness> worst = Optional.empty();
        for (PlanState state : PlanState.values()) {
            Optional<LocalDate> day = state.compareTo(now) > 0 ? due.apply(state) : Optional.empty();
            if (day.isPresent()) {
                Lateness here = new Lateness(days.between(day.get(), today), state, day.get());
                worst = Optional.of(worst.filter(one -> one.days() >= here.days()).orElse(here));
            }
        }
        return worst;
    }
}
