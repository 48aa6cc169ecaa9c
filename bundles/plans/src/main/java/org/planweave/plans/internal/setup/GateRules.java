package org.planweave.plans.internal.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.PlanState;

/**
 * Which gates a round asks for, and its council's own rules about days.
 *
 * @param leftOut codes of conditions that the round does not ask for
 * @param asked codes of conditions that it asks for although they are not usual
 * @param chain the signatures, in order
 * @param overseers ids of the officers who may let a plan pass although something holds it, with a reason
 * @param clearDays how many clear days papers are out before a meeting
 * @param everyDay whether clear days count weekends and bank holidays too
 * @param notice the day of the notice of election in the round, or null
 * @param poll polling day, or null
 * @param ownDates dates that one department has of its own
 */
public record GateRules(
        List<String> leftOut,
        List<String> asked,
        List<SignStep> chain,
        List<String> overseers,
        int clearDays,
        boolean everyDay,
        @Nullable LocalDate notice,
        @Nullable LocalDate poll,
        List<OwnDate> ownDates) {

    /** Local Government Act 1972, section 100B(3): five clear days. */
    public static final int CLEAR_DAYS = 5;

    public static final GateRules NONE = new GateRules(List.of(), List.of(), List.of(), List.of(), CLEAR_DAYS, false, null, null, List.of());

    public GateRules {
        leftOut = List.copyOf(leftOut);
        asked = List.copyOf(asked);
        chain = List.copyOf(chain);
        overseers = List.copyOf(overseers);
        ownDates = List.copyOf(ownDates);
    }

    /**
     * A date that one department has of its own, such as an extension.
     *
     * @param department its id
     * @param reason why, for the board
     */
    public record OwnDate(String department, PlanState state, LocalDate day, String reason) {}

    /** The signatures without which a plan does not reach the state. */
    public List<SignStep> steps(PlanState to) {
        return chain.stream().filter(step -> step.before() == to).toList();
    }

    public Optional<SignStep> step(String code) {
        return chain.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** The department's own date for reaching the state. */
    public Optional<OwnDate> ownDate(String department, PlanState state) {
        return ownDates.stream().filter(one -> one.department().equals(department) && one.state() == state).findFirst();
    }

    /** The same rules with the date of one department set, or taken away if it is null. */
    public GateRules with(String department, PlanState state, @Nullable OwnDate date) {
        List<OwnDate> all = new java.util.ArrayList<>(ownDates);
        all.removeIf(one -> one.department().equals(department) && one.state() == state);
        if (date != null) {
            all.add(date);
        }
        return new GateRules(leftOut, asked, chain, overseers, clearDays, everyDay, notice, poll, all);
    }
}
