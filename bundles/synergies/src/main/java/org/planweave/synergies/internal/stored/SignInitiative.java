package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.SignatureRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;

/** Signs for a department, agrees as its director, confirms the benefit for finance, and says how an initiative ended. */
@Component(service = SignInitiative.class)
public final class SignInitiative {

    private static final int LONGEST_REASON = 2_000;

    private final Room room;
    private final Initiatives initiatives;
    private final CarryIntoPlans plans;
    private final InitiativeTidings tidings;

    @Activate
    public SignInitiative(@Reference Room room, @Reference Initiatives initiatives, @Reference CarryIntoPlans plans,
            @Reference InitiativeTidings tidings) {
        this.room = room;
        this.initiatives = initiatives;
        this.plans = plans;
        this.tidings = tidings;
    }

    /** Whether a person can sign for a department: its planners and directors. */
    static boolean speaksFor(Person person, String department) {
        return person.isOf(department) && (person.has(Role.PLANNER) || person.has(Role.DIRECTOR));
    }

    /** Whether the reader's signature under the newest terms is still open: their department's, or, for directors, their agreement. */
    public boolean maySign(Initiative initiative) {
        return initiative.isOpen() && room.user().person().filter(person -> awaited(initiative, person)).isPresent();
    }

    private static boolean awaited(Initiative initiative, Person person) {
        Terms terms = initiative.latest();
        return terms.departments().stream().anyMatch(one -> speaksFor(person, one)
                && (initiative.signature(terms, one).isEmpty() || person.has(Role.DIRECTOR) && !initiative.agreed(terms, one)));
    }

    /** Whether the reader can confirm the benefit of terms that every director has agreed to. */
    public boolean mayConfirm(Initiative initiative) {
        return initiative.state() == Initiative.State.AGREED && isFinance();
    }

    /** Whether the reader can say what came of it, or give it up. */
    public boolean mayClose(Initiative initiative) {
        return initiative.isOpen() && room.user().person().filter(person -> person.has(Role.CORPORATE_LEAD)
                || initiative.departments().stream().anyMatch(one -> speaksFor(person, one))).isPresent();
    }

    /**
     * Signs the newest terms for the reader's department. The last signature brings them into force and puts them into every plan.
     *
     * @param number of the terms that were read
     * @throws Problem 404, 403, 409 if there are newer terms or a plan could not take them; nothing is signed then
     */
    public void sign(String id, int number) {
        room.store.doInTransaction(entities -> {
            Initiative now = initiatives.locked(entities, id);
            refuseOver(now);
            Person person = room.user().required();
            String own = now.latest().departments().stream().filter(one -> speaksFor(person, one)).findFirst()
                    .orElseThrow(() -> Problem.forbidden(room.text("synergies.initiative.notYours")));
            if (now.latest().number() != number) {
                throw Problem.conflict("terms-newer", room.text("synergies.initiative.newer.sign"));
            }
            if (awaited(now, person)) {
                sign(entities, now, own);
            }
        });
    }

    void sign(EntityManager entities, Initiative before, String department) {
        Person person = room.user().required();
        Signature.As as = person.has(Role.DIRECTOR) ? Signature.As.DIRECTOR : Signature.As.PLANNER;
        boolean inForce = before.inForce().filter(before.latest()::equals).isPresent();
        Initiative now = kept(entities, before, department, as);
        tidings.over(now, List.of(department));
        if (!inForce && now.inForce().filter(now.latest()::equals).isPresent()) {
            entities.flush();
            plans.carry(entities, now);
        }
        ask(now);
    }

    /** Tells those whose word is wanted next. */
    void ask(Initiative now) {
        tidings.ask(now);
    }

    /** Confirms for finance that the benefit is what the terms in force say. */
    public void confirm(String id, int number) {
        room.store.doInTransaction(entities -> {
            Initiative now = initiatives.locked(entities, id);
            refuseOver(now);
            if (!isFinance()) {
                throw Problem.forbidden(room.text("synergies.initiative.notFinance"));
            }
            if (now.state() != Initiative.State.AGREED || now.standing().number() != number) {
                throw Problem.conflict("not-agreed", room.text("synergies.initiative.notAgreed"));
            }
            kept(entities, now, now.standing().lead(), Signature.As.FINANCE);
            tidings.over(now, List.of(now.standing().lead()));
        });
    }

    private Initiative kept(EntityManager entities, Initiative before, String department, Signature.As as) {
        Signature signature = new Signature(as == Signature.As.FINANCE ? before.standing().number() : before.latest().number(), department,
                as, room.user().required().id(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        entities.persist(new SignatureRow(before.id(), signature));
        room.audit.record("initiative.signed", before.ref().toString(), Map.of("terms", String.valueOf(signature.number()),
                "department", department, "as", as.name().toLowerCase(Locale.ROOT)));
        room.events.publish(new ResourceChanged(before.ref(), false));
        return before.with(signature);
    }

    /** @param achieved pounds a year */
    public void deliver(String id, long achieved, LocalDate on) {
        close(id, (now, row) -> {
            if (now.inForce().isEmpty()) {
                throw Problem.conflict("not-signed", room.text("synergies.initiative.notSigned"));
            }
            row.deliver(new Initiative.Delivered(achieved, on, room.user().required().id()));
            room.audit.record("initiative.delivered", now.ref().toString(), Map.of("achieved", String.valueOf(achieved)));
        });
    }

    /** Gives it up. The lines stay in the plans, each its own department's again. */
    public void end(String id, String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("why", room.text("synergies.initiative.end.why", LONGEST_REASON));
        }
        close(id, (now, row) -> {
            row.end(new Initiative.Ended(reason, room.user().required().id(), Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            room.audit.record("initiative.ended", now.ref().toString(), Map.of());
            tidings.ended(now, room.user().required());
        });
    }

    private interface Closing {
        void with(Initiative now, InitiativeRow row);
    }

    private void close(String id, Closing closing) {
        room.store.doInTransaction(entities -> {
            Initiative now = initiatives.locked(entities, id);
            refuseOver(now);
            if (!mayClose(now)) {
                throw Problem.forbidden(room.text("synergies.initiative.notYours"));
            }
            closing.with(now, Objects.requireNonNull(entities.find(InitiativeRow.class, id)));
            tidings.over(now, now.departments());
            room.events.publish(new ResourceChanged(now.ref(), false));
        });
    }

    void refuseOver(Initiative now) {
        if (!now.isOpen()) {
            throw Problem.conflict("initiative-over", room.text("synergies.initiative.over"));
        }
    }

    private boolean isFinance() {
        return room.user().person().filter(person -> person.has(Role.FINANCE)).isPresent();
    }
}
