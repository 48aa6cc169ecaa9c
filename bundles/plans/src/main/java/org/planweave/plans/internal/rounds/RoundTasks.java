package org.planweave.plans.internal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.owners.Vacancies.Vacancy;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rounds.Turns.Turn;
import org.planweave.plans.internal.setup.Reminder;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.stored.Conditions.Held;

/** What waits on one person in a round: reminders, signatures, a plan to move on, targets to settle. By date, nothing else. */
@Component(service = RoundTasks.class)
public final class RoundTasks {

    private final RoundDesk rounds;
    private final PageParts parts;
    private final Turns turns;
    private final OutturnPages outturn;

    @Activate
    public RoundTasks(@Reference RoundDesk rounds, @Reference Turns turns, @Reference OutturnPages outturn) {
        this.rounds = rounds;
        this.parts = rounds.parts();
        this.turns = turns;
        this.outturn = outturn;
    }

    /** One thing to do, by when it is due. */
    public record Task(@Nullable LocalDate due, String what, String words, String action, String href) {

        /** The day in words, or nothing. */
        public String when() {
            return due == null ? "" : Days.inYear(due);
        }
    }

    /** The tasks of this person, the earliest first. */
    public List<Task> of(Round round, Person person) {
        List<Plan> own = parts.plans().plans(round.id()).stream().filter(plan -> person.isOf(plan.department())).toList();
        List<Task> tasks = new ArrayList<>(reminders(round, person, own));
        turns.of(round, person).forEach(turn -> tasks.add(signature(turn)));
        if (person.has(Role.PLANNER) || person.has(Role.DIRECTOR)) {
            tasks.addAll(moves(round, own));
            rounds.vacancies().of(own).forEach(one -> tasks.add(vacant(round, one)));
            outturn.waiting(round, person).forEach(line -> tasks.add(settle(round, line)));
        }
        tasks.sort(Comparator.comparing(task -> task.due() == null ? LocalDate.MAX : task.due()));
        return tasks;
    }

    private List<Task> reminders(Round round, Person person, List<Plan> own) {
        Optional<Plan> plan = own.stream().findFirst();
        return rounds.reminders().of(round.id()).stream()
                .filter(one -> one.person().equals(person.id()))
                .filter(one -> plan.filter(mine -> mine.state().compareTo(one.state()) >= 0).isEmpty())
                .limit(1)
                .map(one -> reminder(one, plan))
                .toList();
    }

    private Task reminder(Reminder one, Optional<Plan> plan) {
        String href = plan.map(mine -> "/plans/" + mine.id()).orElse("/plans/new");
        return new Task(one.due(), parts.text("plans.task.reminded", parts.name(one.by()), one.gate()),
                parts.text("plans.task.reminded.at", Days.day(one.at())), parts.text("plans.open"), href);
    }

    private Task signature(Turn turn) {
        String words = turn.standsFor() == null ? "" : parts.text("plans.approvals.for", turn.standsFor().name());
        return new Task(turn.due(), parts.text("plans.task.sign", turn.step().title(), turn.plan().title()), words,
                parts.text("plans.task.readAndSign"), "/approvals");
    }

    /** A plan whose next gate is open, or whose draft is to be written, with the day by which it should have passed. */
    private List<Task> moves(Round round, List<Plan> own) {
        RoundSetup setup = rounds.setups().of(round.id());
        Map<String, List<Held>> held = rounds.conditions().held(RoundDesk.moves(own), Map.of(round.id(), setup));
        List<Task> tasks = new ArrayList<>();
        RoundDesk.moves(own).forEach((plan, next) -> {
            LocalDate due = RoundDesk.due(round, setup, plan.department()).apply(next).orElse(null);
            boolean free = held.getOrDefault(plan.id(), List.of()).isEmpty();
            if (plan.state() == PlanState.DRAFT) {
                tasks.add(new Task(due, parts.text("plans.task.review", plan.title()), "", parts.text("plans.open"), "/plans/" + plan.id()));
            } else if (free && setup.version() > 0) {
                tasks.add(new Task(due, parts.text("plans.task.free", plan.title(), next.label()), "", parts.text("plans.moveOn"),
                        "/plans/" + plan.id() + "/move"));
            }
        });
        return tasks;
    }

    private Task vacant(Round round, Vacancy one) {
        String lines = one.lines().stream().map(Line::number).collect(Collectors.joining(", "));
        return new Task(null, parts.text(one.lines().size() == 1 ? "plans.task.vacant.one" : "plans.task.vacant", one.lines().size(),
                one.leaver().person().name()), lines, parts.text("plans.open"), "/rounds/" + round.id() + "#vacant");
    }

    private Task settle(Round round, Line line) {
        return new Task(null, parts.text("plans.task.settle", line.number()), line.text(), parts.text("plans.outturn.settle"),
                "/rounds/" + round.id() + "/outturn");
    }
}
