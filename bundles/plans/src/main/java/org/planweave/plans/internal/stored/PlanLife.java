package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.EditionMade;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanCreated;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanMoved;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rules.Way;

/** Makes plans, freezes editions, moves plans on their way. */
final class PlanLife {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_KIND = 100;

    private final Host host;
    private final RoundBook rounds;
    private final PlanReads reads;
    private final Conditions conditions;

    PlanLife(Host host, RoundBook rounds, PlanReads reads, Conditions conditions) {
        this.host = host;
        this.rounds = rounds;
        this.reads = reads;
        this.conditions = conditions;
    }

    Plan create(PlanDraft draft) {
        Round round = rounds.round(draft.round()).orElseThrow(() -> Problem.invalid("round",
                "There is no round “" + draft.round() + "”; choose one of the rounds."));
        Department department = host.council.department(draft.department()).orElseThrow(() -> Problem.invalid("department",
                "There is no department “" + draft.department() + "”; choose one of the council’s departments."));
        checkWords(draft);
        return host.store.inTransaction(entities -> created(entities, draft, round, department));
    }

    private static void checkWords(PlanDraft draft) {
        if (draft.kind().isBlank() || draft.kind().length() > LONGEST_KIND || draft.kind().indexOf('\0') >= 0) {
            throw Problem.invalid("kind", "Say what kind of plan it is, in at most " + LONGEST_KIND + " characters.");
        }
        if (draft.title().length() > LONGEST_TITLE || draft.title().indexOf('\0') >= 0) {
            throw Problem.invalid("title", "The title is too long; write it in at most " + LONGEST_TITLE + " characters.");
        }
    }

    private Plan created(EntityManager entities, PlanDraft draft, Round round, Department department) {
        List<Plan> others = entities
                .createQuery("select p from PlanRow p where p.department = :department", PlanRow.class)
                .setParameter("department", department.id())
                .getResultStream()
                .map(PlanRow::plan)
                .toList();
        String title = draft.title().isBlank() ? department.name() + ", " + lower(draft.kind()) + " " + round.title() : draft.title();
        PlanDraft whole = new PlanDraft(
                department.id(), round.id(), draft.kind(), title.strip(), previous(draft, round, others).orElse(null));
        PlanRow row = new PlanRow(host.newId(), whole, round.sections(), host.now());
        Plan plan = row.plan();
        host.access.protect(plan.ref(), Protections.of(plan));
        requireOwner(plan, department);
        refuseSecond(plan, round, department, others);
        entities.persist(row);
        entities.flush();
        host.recorded("plan.created", plan.ref(), Map.of("department", plan.department(), "round", plan.round()));
        host.tell(new PlanCreated(plan.id()));
        host.changed(plan.ref(), false);
        return plan;
    }

    private void requireOwner(Plan plan, Department department) {
        if (!host.isPortal() && !host.access.may(Verb.EDIT, plan.ref())) {
            throw Problem.forbidden("Only the planners and the director of " + department.name() + " can make its plan. Ask one of them.");
        }
    }

    private static void refuseSecond(Plan plan, Round round, Department department, List<Plan> others) {
        if (others.stream().anyMatch(other -> other.round().equals(plan.round()) && other.kind().equals(plan.kind()))) {
            throw Problem.conflict("plan-exists", department.name() + " has a plan of the kind “" + plan.kind() + "” for "
                    + round.title() + " already; write into that one.");
        }
    }

    /** Last year's plan: the one that was named, else the newest of this kind from an earlier round. */
    private Optional<String> previous(PlanDraft draft, Round round, List<Plan> others) {
        if (draft.previous() != null) {
            if (others.stream().noneMatch(other -> other.id().equals(draft.previous()))) {
                throw Problem.invalid("previous", "Last year’s plan is not one of this department; choose another one.");
            }
            return Optional.of(draft.previous());
        }
        Map<String, Round> byId = rounds.rounds().stream()
                .collect(java.util.stream.Collectors.toMap(Round::id, one -> one));
        return others.stream()
                .filter(other -> other.kind().equals(draft.kind()) && byId.get(other.round()).starts().isBefore(round.starts()))
                .max(Comparator.comparing(other -> byId.get(other.round()).starts()))
                .map(Plan::id);
    }

    private static String lower(String kind) {
        return kind.substring(0, 1).toLowerCase(java.util.Locale.UK) + kind.substring(1);
    }

    Edition makeEdition(String planId, String title) {
        host.access.require(Verb.MANAGE, Plan.ref(Ref.checked(planId)));
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            throw Problem.invalid("title", "Say what the edition is for, in at most " + LONGEST_TITLE + " characters.");
        }
        return host.store.inTransaction(entities -> {
            PlanRow row = Rows.locked(entities, planId, changedAt(entities, planId));
            return frozen(entities, row, title.strip());
        });
    }

    private static long changedAt(EntityManager entities, String planId) {
        PlanRow row = entities.find(PlanRow.class, planId);
        if (row == null) {
            throw Rows.noPlan();
        }
        return row.plan().changedAt().toEpochMilli();
    }

    private Edition frozen(EntityManager entities, PlanRow row, String title) {
        String planId = row.plan().id();
        Edition edition = new Edition(planId, row.nextEdition(), title, host.now(), host.who());
        entities.persist(new EditionRow(edition));
        entities.flush();
        String id = EditionRow.id(planId, edition.number());
        for (LineRow line : Rows.lines(entities, planId)) {
            entities.persist(new EditionLineRow(id, line));
        }
        entities.flush();
        host.recorded("edition.made", Plan.ref(planId), Map.of("edition", String.valueOf(edition.number())));
        host.tell(new EditionMade(planId, edition.number()));
        return edition;
    }

    Plan move(String planId, PlanState to) {
        host.access.require(Verb.MANAGE, Plan.ref(Ref.checked(planId)));
        refuse(reads.plan(planId).orElseThrow(Rows::noPlan).state(), to);
        return host.store.inTransaction(entities -> moved(entities, planId, to));
    }

    /** Asked while the plan is locked: nothing that holds it can come between the question and the move. */
    private void refuseHeld(Plan plan, PlanState to) {
        List<String> objections = to.compareTo(plan.state()) > 0 ? conditions.objections(plan, to) : List.of();
        if (!objections.isEmpty()) {
            throw Problem.conflict("plan-held", String.join(" ", objections));
        }
    }

    private static void refuse(PlanState from, PlanState to) {
        Way.objection(from, to).ifPresent(why -> {
            throw Problem.conflict("plan-way", why);
        });
    }

    private Plan moved(EntityManager entities, String planId, PlanState to) {
        PlanRow row = Rows.locked(entities, planId, changedAt(entities, planId));
        PlanState from = row.plan().state();
        refuse(from, to);
        refuseHeld(row.plan(), to);
        row.moveTo(to);
        if (Way.freezes(from, to)) {
            frozen(entities, row, to.label());
        }
        entities.flush();
        Plan plan = row.plan();
        host.access.protect(plan.ref(), Protections.of(plan));
        host.access.protectAll(Protections.ofLines(plan, everyLine(entities, planId)));
        host.recorded("plan.moved", plan.ref(), Map.of("from", from.name(), "to", to.name()));
        conditions.passed(entities, plan, from);
        host.tell(new PlanMoved(planId, from, to));
        host.changed(plan.ref(), false);
        return plan;
    }

    /** Every line in its newest version, those that were taken out too: their history is read under the same rules. */
    private static List<Line> everyLine(EntityManager entities, String planId) {
        return entities
                .createQuery("select l, v from LineRow l, VersionRow v where l.plan = :plan and v.line = l.id"
                        + " and v.version = l.version", Object[].class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(both -> ((LineRow) both[0]).line((org.planweave.plans.internal.rows.VersionRow) both[1]))
                .toList();
    }
}
