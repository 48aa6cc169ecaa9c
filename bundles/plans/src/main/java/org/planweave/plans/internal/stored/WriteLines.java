package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRemoved;
import org.planweave.api.planning.LineWritten;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.gates.Outturns;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.rules.LineCheck;
import org.planweave.plans.internal.rules.Sections;

/** Adds, changes and removes lines. All changes of one plan come one after another: each locks its plan first. */
final class WriteLines {

    private static final int MOST_AT_ONCE = 2_000;

    private final Host host;
    private final SetupBook setups;
    private final Outturns outturns;

    WriteLines(Host host, SetupBook setups, Outturns outturns) {
        this.outturns = outturns;
        this.host = host;
        this.setups = setups;
    }

    private PlanTemplate template(PlanRow plan) {
        return setups.of(plan.plan().round()).template();
    }

    List<Line> add(String planId, List<LineDraft> drafts) {
        host.access.require(Verb.EDIT, Plan.ref(Ref.checked(planId)));
        if (drafts.isEmpty() || drafts.size() > MOST_AT_ONCE) {
            throw Problem.invalid("lines", "Send at least one line and at most " + MOST_AT_ONCE + " at once.");
        }
        return host.store.inTransaction(entities -> added(entities, planId, drafts, Collections.nCopies(drafts.size(), null)));
    }

    /** Adds lines that carry on lines of last year, whose ids stand in the same order. */
    List<Line> carry(String planId, List<LineDraft> drafts, List<String> previous) {
        host.access.require(Verb.EDIT, Plan.ref(Ref.checked(planId)));
        return host.store.inTransaction(entities -> added(entities, planId, drafts, previous));
    }

    private List<Line> added(
            EntityManager entities, String planId, List<LineDraft> drafts, List<? extends @Nullable String> previous) {
        Instant now = host.now();
        PlanRow plan = open(entities, planId, now);
        Set<String> outcomes = Rows.outcomeIds(entities);
        List<LineRow> all = new ArrayList<>(Rows.lines(entities, planId));
        List<LineDraft> checked = inSections(plan, all.isEmpty(), checked(drafts, outcomes, template(plan)));
        checked.forEach(draft -> Succession.check(entities, planId, null, draft));
        List<LineRow> fresh = new ArrayList<>();
        List<VersionRow> words = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            LineRow row = new LineRow(host.newId(), planId, checked.get(i), previous.get(i));
            fresh.add(row);
            words.add(new VersionRow(row.id(), 1, checked.get(i), now, host.who()));
        }
        all.addAll(fresh);
        Arranging.arrange(template(plan), plan.sections(), all);
        fresh.forEach(entities::persist);
        words.forEach(entities::persist);
        entities.flush();
        return told(plan.plan(), fresh, words);
    }

    private static List<LineDraft> checked(List<LineDraft> drafts, Set<String> outcomes, PlanTemplate template) {
        if (drafts.size() == 1) {
            return List.of(LineCheck.checked(drafts.get(0), outcomes, template));
        }
        List<LineDraft> checked = new ArrayList<>();
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            try {
                checked.add(LineCheck.checked(drafts.get(i), outcomes, template));
            } catch (Problem problem) {
                int place = i;
                problem.faults().forEach(fault -> faults.add(new Problem.Fault(
                        "/" + place + "/" + fault.pointer(), "Line " + (place + 1) + ": " + fault.detail())));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return checked;
    }

    /** The drafts with the section they will stand in; sections that the plan has not got yet are added to it. */
    private static List<LineDraft> inSections(PlanRow plan, boolean planIsEmpty, List<LineDraft> drafts) {
        List<String> named = drafts.stream().map(LineDraft::section).toList();
        List<String> sections = Sections.with(plan.sections(), named, planIsEmpty);
        List<String> all = sections.isEmpty() ? Sections.USUAL : sections;
        if (!all.equals(plan.sections())) {
            plan.setSections(all);
        }
        return drafts.stream()
                .map(draft -> draft.section().isEmpty() ? in(all.get(0), draft) : draft)
                .toList();
    }

    private static LineDraft in(String section, LineDraft draft) {
        return new LineDraft(draft.kind(), section, draft.text(), draft.fields(), draft.outcomes(), draft.classification());
    }

    private List<Line> told(Plan plan, List<LineRow> rows, List<VersionRow> words) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i).line(words.get(i)));
        }
        host.access.protectAll(Protections.ofLines(plan, lines));
        lines.forEach(line -> {
            host.recorded("line.written", line.ref(), Map.of("plan", plan.id(), "version", String.valueOf(line.version())));
            written(line);
        });
        return List.copyOf(lines);
    }

    private void written(Line line) {
        host.tell(new LineWritten(line.id(), line.plan(), line.version()));
        host.changed(line.ref(), false);
    }

    Line change(String lineId, long fromVersion, LineDraft draft) {
        host.access.require(Verb.EDIT, Line.ref(Ref.checked(lineId)));
        return host.store.inTransaction(entities -> {
            Instant now = host.now();
            String planId = planOf(entities, lineId);
            PlanRow plan = Rows.locked(entities, planId, now.toEpochMilli());
            LineRow row = current(entities, lineId, fromVersion, draft);
            Line asIs = Rows.newest(entities, row);
            LineDraft checked = LineCheck.checked(draft, Rows.outcomeIds(entities), template(plan));
            if (!outturns.reopened(entities, asIs) || !TargetOnly.changed(Drafts.of(asIs), checked)) {
                refuseClosed(plan);
            }
            if (!asIs.field(LineFields.SUCCESSOR).equals(checked.fields().getOrDefault(LineFields.SUCCESSOR, ""))) {
                Succession.check(entities, planId, lineId, checked);
            }
            if (checked.equals(Drafts.of(asIs))) {
                return asIs;
            }
            settle(entities, plan, asIs, checked);
            return changed(entities, plan, row, inSections(plan, false, List.of(checked)).get(0), now, "line.changed");
        });
    }

    /** Puts a line that was taken out back into its plan, as a new version that says what its last one said. */
    Line bringBack(String lineId) {
        host.access.require(Verb.EDIT, Line.ref(Ref.checked(lineId)));
        return host.store.inTransaction(entities -> {
            Instant now = host.now();
            PlanRow plan = open(entities, planOf(entities, lineId), now);
            LineRow row = Rows.line(entities, lineId).orElseThrow(Rows::noLine);
            if (!row.removed()) {
                return Rows.newest(entities, row);
            }
            row.setRemoved(false);
            LineDraft last = Drafts.of(Rows.newest(entities, row));
            return changed(entities, plan, row, last, now, "line.broughtBack");
        });
    }

    private Line changed(EntityManager entities, PlanRow plan, LineRow row, LineDraft draft, Instant now, String action) {
        long next = row.version() + 1;
        VersionRow words = new VersionRow(row.id(), next, draft, now, host.who());
        entities.persist(words);
        row.nowAs(draft);
        entities.flush();
        raise(entities, row, next);
        Arranging.arrange(template(plan), plan.sections(), Rows.lines(entities, row.plan()));
        entities.flush();
        Line line = row.line(words);
        host.access.protect(line.ref(), Protections.of(plan.plan(), line.classification()));
        host.recorded(action, line.ref(), Map.of("plan", line.plan(), "version", String.valueOf(next)));
        written(line);
        return line;
    }

    /** Of two who change the same version one wins here, even if the lock of the plan should ever be taken away. */
    private void raise(EntityManager entities, LineRow row, long next) {
        int won = entities.createQuery("update LineRow l set l.version = :next where l.id = :id and l.version = :before")
                .setParameter("next", next)
                .setParameter("id", row.id())
                .setParameter("before", next - 1)
                .executeUpdate();
        if (won == 0) {
            throw Problem.stale("Somebody saved this line just now. Open it again to see both texts.", Map.of());
        }
    }

    void remove(String lineId, long fromVersion) {
        host.access.require(Verb.REMOVE, Line.ref(Ref.checked(lineId)));
        host.store.doInTransaction(entities -> {
            PlanRow plan = open(entities, planOf(entities, lineId), host.now());
            LineRow row = Rows.line(entities, lineId).orElseThrow(Rows::noLine);
            LineDraft asIs = Drafts.of(Rows.newest(entities, row));
            LineRow current = current(entities, lineId, fromVersion, asIs);
            current.setRemoved(true);
            Arranging.arrange(template(plan), plan.sections(), Rows.lines(entities, current.plan()));
            Line line = Rows.newest(entities, current);
            host.recorded("line.removed", line.ref(), Map.of("plan", line.plan(), "version", String.valueOf(line.version())));
            host.tell(new LineRemoved(lineId, line.plan()));
            host.changed(line.ref(), true);
        });
    }

    private static String planOf(EntityManager entities, String lineId) {
        return Rows.line(entities, lineId).orElseThrow(Rows::noLine).plan();
    }

    /** A provisional target becomes firm only beside its outturn, where the round asks for that. */
    private void settle(EntityManager entities, PlanRow plan, Line asIs, LineDraft draft) {
        boolean stays = "true".equals(draft.fields().get(LineFields.PROVISIONAL));
        outturns.holdsFirm(entities, plan.plan().round(), asIs, stays).ifPresent(why -> {
            throw Problem.conflict("outturn-unknown", why);
        });
        if (!stays) {
            outturns.settled(entities, asIs.id());
        }
    }

    /** The plan, locked, if its lines can still be changed. */
    static PlanRow open(EntityManager entities, String planId, Instant now) {
        PlanRow row = Rows.locked(entities, planId, now.toEpochMilli());
        refuseClosed(row);
        return row;
    }

    private static void refuseClosed(PlanRow row) {
        Plan plan = row.plan();
        if (!plan.state().editable()) {
            throw Problem.conflict("plan-closed", "The plan is at “" + plan.state().label()
                    + "”, so its lines stay as they are. Its director can move it back to change them.");
        }
    }

    private static LineRow current(EntityManager entities, String lineId, long fromVersion, LineDraft yours) {
        LineRow row = Rows.line(entities, lineId).filter(found -> !found.removed()).orElseThrow(() -> Problem.of(410, "line-removed",
                "This line was taken out of its plan. Bring it back from its history before you change it."));
        if (row.version() != fromVersion) {
            throw Stale.problem(Rows.newest(entities, row), fromVersion, yours);
        }
        return row;
    }
}
