package org.planweave.plans.internal.gates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.access.Verb;
import org.planweave.api.events.Events;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.setup.SignStep;

/** Tells people what a plan waits for, in the transaction in which it comes to wait. What the portal itself does tells nobody. */
@Component(service = PlanTidings.class)
public final class PlanTidings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Messages messages = Messages.of(PlanTidings.class);
    private final Desk desk;
    private final Events events;
    private final KnownRounds rounds;

    @Activate
    public PlanTidings(@Reference Desk desk, @Reference Events events, @Reference KnownRounds rounds) {
        this.desk = desk;
        this.events = events;
        this.rounds = rounds;
    }

    /** A plan went on or back: what was waited for before is over; a department whose plan came back has to act on it. */
    public void moved(Plan plan, PlanState from) {
        for (NoticeTopic topic : List.of(PlanTopics.SIGN, PlanTopics.BACK, PlanTopics.LATE)) {
            events.publish(PeopleTold.over(topic, plan.ref(), null));
        }
        if (plan.state().compareTo(from) < 0) {
            tell(PlanTopics.BACK, plan, answering(plan), "/plans/" + plan.id(), null, desk.newId(),
                    text("plans.told.movedBack", desk.name(desk.who()), department(plan), plan.state().label()));
        }
    }

    /** The plan waits for a signature before its next state. */
    void waits(Plan plan, SignStep step, List<Person> signers) {
        tell(PlanTopics.SIGN, plan, signers.stream().map(Person::id).toList(), "/approvals", due(plan, step.before()), desk.newId(),
                text("plans.told.sign", plan.title(), step.title()));
    }

    /** It waits for these people no more: one of them signed, or sent it back, which its department has to act on. */
    void signed(Plan plan, SignStep step, boolean agreed, List<Person> signers) {
        signers.forEach(one -> events.publish(PeopleTold.over(PlanTopics.SIGN, plan.ref(), one.id())));
        if (!agreed) {
            tell(PlanTopics.BACK, plan, answering(plan), "/plans/" + plan.id() + "/move", due(plan, step.before()), desk.newId(),
                    text("plans.told.sentBack", desk.name(desk.who()), department(plan), step.title()));
        }
    }

    /** Somebody was reminded that the plan is late. */
    void reminded(Plan plan, String person, String gate, LocalDate due) {
        tell(PlanTopics.LATE, plan, List.of(person), "/plans/" + plan.id(), due, desk.newId(),
                text("plans.told.late", desk.name(desk.who()), gate, DAY.format(due)));
    }

    /** Lines of the plan name somebody as their owner who has left, and nobody took them over. */
    public void vacated(Plan plan, Person who, int lines) {
        List<String> people = answering(plan).stream().filter(one -> !one.equals(who.id())).toList();
        if (!people.isEmpty()) {
            events.publish(PeopleTold.told(new PeopleTold.Notice(PlanTopics.VACANT.id(), PlanTopics.VACANT.mustAct(), people, null, plan.ref(),
                    text(lines == 1 ? "plans.told.vacant.one" : "plans.told.vacant", who.name(), lines, department(plan)),
                    "/rounds/" + plan.round() + "#vacant", null, desk.newId())));
        }
    }

    private void tell(NoticeTopic topic, Plan plan, Collection<String> people, String link, @Nullable LocalDate due, String key,
            String sentence) {
        if (!people.isEmpty() && !desk.user().isPortal()) {
            events.publish(PeopleTold.told(new PeopleTold.Notice(
                    topic.id(), topic.mustAct(), List.copyOf(people), desk.who(), plan.ref(), sentence, link, due, key)));
        }
    }

    private List<String> answering(Plan plan) {
        return desk.council.people().stream()
                .filter(person -> person.isOf(plan.department()))
                .filter(person -> desk.user().as(person, () -> desk.access.may(Verb.MANAGE, plan.ref())))
                .map(Person::id)
                .toList();
    }

    /** By when the plan is to reach the state: its department's own date, else the round's. */
    private @Nullable LocalDate due(Plan plan, PlanState state) {
        return rounds.setup(plan.round()).rules().ownDate(plan.department(), state).map(own -> own.day())
                .or(() -> gate(plan.round(), state))
                .orElse(null);
    }

    private Optional<LocalDate> gate(String round, PlanState state) {
        return rounds.rounds().stream().filter(one -> one.id().equals(round))
                .flatMap(one -> one.gates().stream())
                .filter(gate -> state.name().equals(gate.state()))
                .map(gate -> gate.date())
                .findFirst();
    }

    private String department(Plan plan) {
        return desk.council.department(plan.department()).map(Department::name).orElse(plan.department());
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
