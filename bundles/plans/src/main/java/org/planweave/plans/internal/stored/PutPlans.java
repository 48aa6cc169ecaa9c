package org.planweave.plans.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.EditionMade;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineWritten;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanCreated;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.rules.LineCheck;
import org.planweave.plans.internal.rules.Sections;

/** Writes plans that come ready made. Everything they say is checked as if a person had written it. */
@Component(service = PutPlans.class)
public final class PutPlans {

    private static final Duration BEFORE_EDITION = Duration.ofDays(2);
    private static final Duration BETWEEN_VERSIONS = Duration.ofMinutes(40);

    private final Host host;
    private final SetupBook setups;

    @Activate
    public PutPlans(@Reference Host host, @Reference SetupBook setups) {
        this.host = host;
        this.setups = setups;
    }

    public void put(ReadyPlan ready) {
        host.store.doInTransaction(entities -> write(entities, ready));
    }

    private void write(EntityManager entities, ReadyPlan ready) {
        PlanTemplate template = setups.of(ready.draft().round()).template();
        List<List<LineDraft>> versions = checked(entities, ready, template);
        List<String> named = versions.stream().map(all -> all.get(all.size() - 1).section()).toList();
        PlanRow plan = new PlanRow(ready.id(), ready.draft(), Sections.with(List.of(), named, true), host.now());
        plan.moveTo(ready.state());
        List<LineRow> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            LineDraft newest = versions.get(i).get(versions.get(i).size() - 1);
            rows.add(new LineRow(ready.lines().get(i).id(), ready.id(), newest, ready.lines().get(i).previous()));
        }
        Arranging.arrange(template, plan.sections(), rows);
        entities.persist(plan);
        entities.flush();
        rows.forEach(entities::persist);
        ready.notes().forEach(note -> entities.persist(new RefreshNoteRow(ready.id(), note)));
        entities.flush();
        tell(plan.plan(), writeVersions(entities, ready, rows, versions), writeEditions(entities, ready, plan, rows));
        entities.flush();
    }

    private static List<List<LineDraft>> checked(EntityManager entities, ReadyPlan ready, PlanTemplate template) {
        var outcomes = Rows.outcomeIds(entities);
        return ready.lines().stream()
                .map(line -> line.versions().stream().map(draft -> LineCheck.checked(draft, outcomes, template)).toList())
                .toList();
    }

    private List<Line> writeVersions(
            EntityManager entities, ReadyPlan ready, List<LineRow> rows, List<List<LineDraft>> versions) {
        Instant first = ready.editions().isEmpty() ? host.now() : ready.editions().get(0).at().minus(BEFORE_EDITION);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LineRow row = rows.get(i);
            List<LineDraft> all = versions.get(i);
            for (int number = 1; number <= all.size(); number++) {
                Instant at = number == 1 ? first : host.now().minus(BETWEEN_VERSIONS.multipliedBy(all.size() - number + 1L));
                VersionRow words = new VersionRow(row.id(), number, all.get(number - 1), at, ready.by());
                entities.persist(words);
                row.atVersion(number);
                if (number == all.size()) {
                    lines.add(row.line(words));
                }
            }
        }
        return lines;
    }

    /** How many there are. A final plan's last edition is what was approved; earlier ones hold the first words. */
    private static int writeEditions(EntityManager entities, ReadyPlan ready, PlanRow plan, List<LineRow> rows) {
        for (ReadyPlan.ReadyEdition one : ready.editions()) {
            int number = plan.nextEdition();
            boolean newest = number == ready.editions().size() && ready.state() == PlanState.FINAL;
            entities.persist(new EditionRow(new Edition(ready.id(), number, one.title(), one.at(), ready.by())));
            entities.flush();
            for (LineRow row : rows) {
                entities.persist(new EditionLineRow(EditionRow.id(ready.id(), number), row, newest ? row.version() : 1));
            }
        }
        return ready.editions().size();
    }

    private void tell(Plan plan, List<Line> lines, int editions) {
        host.access.protect(plan.ref(), Protections.of(plan));
        host.access.protectAll(Protections.ofLines(plan, lines));
        host.recorded("plan.created", plan.ref(), Map.of("department", plan.department(), "round", plan.round()));
        host.tell(new PlanCreated(plan.id()));
        host.changed(plan.ref(), false);
        lines.forEach(line -> {
            host.tell(new LineWritten(line.id(), line.plan(), line.version()));
            host.changed(line.ref(), false);
        });
        for (int number = 1; number <= editions; number++) {
            host.tell(new EditionMade(plan.id(), number));
        }
    }
}
