package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.TermsRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.rules.TermsCheck;
import org.planweave.synergies.internal.rules.TermsDraft;

/** Makes a joint initiative of an accepted thread, or proposes other terms for one. Whoever proposes signs for their own department. */
@Component(service = ProposeInitiative.class)
public final class ProposeInitiative {

    private final Room room;
    private final SynergyReads threads;
    private final Initiatives initiatives;
    private final SignInitiative signing;
    private final JudgeSynergy judging;

    @Activate
    public ProposeInitiative(@Reference Room room, @Reference SynergyReads threads, @Reference Initiatives initiatives,
            @Reference SignInitiative signing, @Reference JudgeSynergy judging) {
        this.room = room;
        this.threads = threads;
        this.initiatives = initiatives;
        this.signing = signing;
        this.judging = judging;
    }

    /** Whether the reader may make an initiative of it: as they may judge it. */
    public boolean mayStart(Shown thread) {
        return thread.synergy().state() == Synergy.State.ACCEPTED && judging.mayJudge(thread);
    }

    /**
     * The thread, if the reader may make an initiative of it.
     *
     * @throws Problem 404, 403, or 409 if it is not accepted
     */
    public Shown startable(String thread) {
        Shown shown = threads.existing(thread);
        if (!judging.mayJudge(shown)) {
            throw Problem.forbidden(room.text("synergies.judge.notYours"));
        }
        if (!mayStart(shown)) {
            throw Problem.conflict("thread-not-accepted", room.text("synergies.initiative.accept"));
        }
        return shown;
    }

    /**
     * Starts one.
     *
     * @param thread the id of an accepted thread that none has come from yet
     * @param replaces whether its text takes the place of the thread's two lines
     * @return its id
     * @throws Problem 404, 403, 409 if there is one already or the thread is not accepted, 400 for what was typed
     */
    public String start(String thread, boolean replaces, TermsDraft draft) {
        Shown shown = startable(thread);
        Synergy synergy = shown.synergy();
        String round = room.plans().plan(shown.a().plan()).map(Plan::round).orElseThrow(() -> Problem.notFound(room.text("synergies.none.such")));
        Terms terms = checked(draft, 1);
        if (!terms.departments().containsAll(Set.of(synergy.a().department(), synergy.b().department()))) {
            throw Problem.invalid("partners", room.text("synergies.terms.both"));
        }
        String id = room.ids.next();
        Initiative.Origin origin = new Initiative.Origin(synergy.id(), synergy.name(), synergy.a().line(), synergy.a().department(),
                synergy.b().line(), synergy.b().department());
        room.store.doInTransaction(entities -> {
            // The thread's own row is what two who start one at the same time meet at.
            threads.lock(entities, thread);
            initiatives.ofThread(thread).ifPresent(other -> {
                throw Problem.conflict("initiative-exists", room.text("synergies.initiative.exists", other.standing().title()));
            });
            entities.persist(new InitiativeRow(id, origin, round, replaces));
            keep(entities, new Initiative(id, origin, round, replaces, List.of(), List.of(), Map.of(), null, null), terms);
            room.audit.record("initiative.started", Initiative.ref(id).toString(), Map.of("thread", thread));
        });
        return id;
    }

    /**
     * Proposes other terms. Those in force stay so until every partner has signed the new ones.
     *
     * @param from the number of the terms that the writer started from
     * @throws Problem 404, 403, 409 if it is over, 412 if there are newer terms, 400 for what was typed
     */
    public void change(String id, int from, TermsDraft draft) {
        room.store.doInTransaction(entities -> {
            Initiative now = initiatives.locked(entities, id);
            if (!mayChange(now)) {
                throw Problem.forbidden(room.text("synergies.initiative.notYours"));
            }
            signing.refuseOver(now);
            if (now.latest().number() != from) {
                throw Problem.stale(room.text("synergies.initiative.newer"), Map.of());
            }
            keep(entities, now, checked(draft, from + 1));
            room.audit.record("initiative.proposed", now.ref().toString(), Map.of("terms", String.valueOf(from + 1)));
        });
    }

    /** Partners' planners and directors, and the corporate strategy lead. */
    public boolean mayChange(Initiative initiative) {
        return room.user().person().filter(person -> person.has(Role.CORPORATE_LEAD)
                || initiative.departments().stream().anyMatch(one -> SignInitiative.speaksFor(person, one))).isPresent();
    }

    private Terms checked(TermsDraft draft, int number) {
        List<String> known = room.departments().stream().map(Department::id).toList();
        draft.parts().stream().filter(part -> !known.contains(part.department())).findFirst().ifPresent(part -> {
            throw Problem.invalid("partners", room.text("synergies.terms.notTaking", room.name(part.department())));
        });
        return new TermsCheck(room.messages()).checked(draft, number, room.user().required().id(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void keep(EntityManager entities, Initiative before, Terms terms) {
        entities.persist(new TermsRow(before.id(), terms));
        terms.departments().forEach(department -> room.access.protect(before.part(department), Initiatives.open(department, before.round())));
        Initiative now = before.with(terms);
        Person person = room.user().required();
        terms.departments().stream().filter(one -> SignInitiative.speaksFor(person, one)).findFirst()
                .ifPresentOrElse(own -> signing.sign(entities, now, own), () -> signing.ask(now));
        room.events.publish(new ResourceChanged(before.ref(), false));
    }
}
