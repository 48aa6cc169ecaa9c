package org.planweave.plans.internal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.calendar.Lateness;
import org.planweave.plans.internal.calendar.WorkingDays;
import org.planweave.plans.internal.gates.Desk;
import org.planweave.plans.internal.gates.Reminders;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.owners.Vacancies;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.setup.Reminder;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.stored.Conditions;
import org.planweave.plans.internal.stored.Conditions.Held;

/** Where the plans of a round stand against its timetable, as far as the reader may know. */
@Component(service = RoundDesk.class)
public final class RoundDesk {

    private final PageParts parts;
    private final Desk desk;
    private final SetupBook setups;
    private final Conditions conditions;
    private final Reminders reminders;
    private final Vacancies vacancies;

    @Activate
    public RoundDesk(
            @Reference PageParts parts, @Reference Desk desk, @Reference SetupBook setups, @Reference Conditions conditions,
            @Reference Reminders reminders, @Reference Vacancies vacancies) {
        this.parts = parts;
        this.desk = desk;
        this.setups = setups;
        this.conditions = conditions;
        this.reminders = reminders;
        this.vacancies = vacancies;
    }

    public PageParts parts() {
        return parts;
    }

    public Desk desk() {
        return desk;
    }

    public SetupBook setups() {
        return setups;
    }

    public Conditions conditions() {
        return conditions;
    }

    public Vacancies vacancies() {
        return vacancies;
    }

    public Reminders reminders() {
        return reminders;
    }

    /**
     * One department on the board.
     *
     * @param plan null if it has not started one
     * @param state where it stands; a plan that was not started stands at the draft
     * @param lateness null if no date is left
     * @param holds what keeps it from the next state
     * @param reminded the newest reminder about it, or null
     */
    public record Place(
            @Nullable Plan plan, Department department, PlanState state, @Nullable Lateness lateness, List<Held> holds,
            @Nullable Reminder reminded) {

        public boolean late() {
            return lateness != null && lateness.late();
        }

        public int days() {
            return lateness == null ? 0 : lateness.days();
        }
    }

    /** All that the reader may read, by department. A number of statements that does not grow with the plans. */
    public List<Place> places(Round round) {
        return places(round, setups.of(round.id()));
    }

    /** As above, for a page that has read already how the round is set up. */
    List<Place> places(Round round, RoundSetup setup) {
        WorkingDays days = setups.workingDays();
        List<Plan> plans = parts.plans().plans(round.id());
        Map<String, List<Held>> held = conditions.held(moves(plans), Map.of(round.id(), setup));
        List<Reminder> sent = reminders.of(round.id());
        List<Place> places = new ArrayList<>();
        for (Plan plan : plans) {
            places.add(new Place(plan, parts.department(plan), plan.state(), lateness(round, setup, plan.department(), plan.state(), days),
                    held.getOrDefault(plan.id(), List.of()), newest(sent, plan.department(), plan.state())));
        }
        if (seesAll()) {
            notStarted(plans).forEach(one -> places.add(new Place(null, one, PlanState.DRAFT,
                    lateness(round, setup, one.id(), PlanState.DRAFT, days), List.of(), newest(sent, one.id(), PlanState.DRAFT))));
        }
        places.sort(Comparator.comparing((Place place) -> place.department().name()));
        return places;
    }

    private static @Nullable Reminder newest(List<Reminder> sent, String department, PlanState state) {
        return sent.stream().filter(one -> one.department().equals(department) && one.state().compareTo(state) > 0)
                .findFirst().orElse(null);
    }

    /** Whether the reader is told of plans that were not started: those who read every draft. */
    private boolean seesAll() {
        return parts.viewer().person()
                .filter(one -> one.has(Role.CORPORATE_LEAD) || one.has(Role.LEADERSHIP_TEAM) || one.has(Role.AUDITOR))
                .isPresent();
    }

    private List<Department> notStarted(List<Plan> plans) {
        return parts.council().departments().stream()
                .filter(one -> plans.stream().noneMatch(plan -> plan.department().equals(one.id())))
                .toList();
    }

    private @Nullable Lateness lateness(Round round, RoundSetup setup, String department, PlanState state, WorkingDays days) {
        return Lateness.of(state, due(round, setup, department), days, desk.today()).orElse(null);
    }

    /** By when plans of the department reach a state: its own date, else the round's. */
    public static Function<PlanState, Optional<LocalDate>> due(Round round, RoundSetup setup, String department) {
        Map<String, LocalDate> dates = new HashMap<>();
        round.gates().forEach(gate -> dates.putIfAbsent(gate.state(), gate.date()));
        return state -> setup.rules().ownDate(department, state).map(own -> own.day())
                .or(() -> Optional.ofNullable(dates.get(state.name())));
    }

    /** The next state of every plan that has one. */
    static Map<Plan, PlanState> moves(List<Plan> plans) {
        Map<Plan, PlanState> moves = new LinkedHashMap<>();
        plans.stream().filter(plan -> plan.state() != PlanState.FINAL)
                .forEach(plan -> moves.put(plan, PlanState.values()[plan.state().ordinal() + 1]));
        return moves;
    }

    /** Reminds the planners of these places, and gives back how many. Who is not late, or has no planner, is left out. */
    public int remind(Round round, List<Place> places) {
        List<Reminder> all = new ArrayList<>();
        Map<String, Plan> plans = new HashMap<>();
        for (Place place : places) {
            Lateness lateness = place.lateness();
            String contact = place.department().contact();
            Optional<Person> person = contact == null ? Optional.empty() : parts.council().person(contact);
            if (lateness != null && lateness.late() && person.isPresent()) {
                all.add(new Reminder(place.department().id(), person.get().id(), lateness.state(), gate(round, lateness.state()),
                        lateness.due(), desk.who(), desk.now()));
                Optional.ofNullable(place.plan()).ifPresent(plan -> plans.put(plan.department(), plan));
            }
        }
        reminders.send(round.id(), all, plans);
        return all.size();
    }

    /** What the round calls the date by which a state is reached. */
    public static String gate(Round round, PlanState state) {
        return round.gates().stream().filter(gate -> gate.state().equals(state.name())).map(Round.Gate::title).findFirst()
                .orElse(state.label());
    }
}
