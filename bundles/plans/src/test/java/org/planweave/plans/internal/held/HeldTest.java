package org.planweave.plans.internal.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.setup.SignOff;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class,
    EditionLineRow.class, RefreshNoteRow.class, RoundSetupRow.class, SignOffRow.class, OverrideRow.class,
    BankHolidayRow.class, CoverRow.class, OutturnRow.class, ReminderRow.class, TemplateRow.class})
class HeldTest {

    private static final String NOTE = "The 100% bid_is late";

    private WiredPlans wired;
    private Plan plan;
    private Line line;
    private LineRecords lines;
    private PlanRecords plans;

    private void begin(TestPortal portal) {
        wired = new WiredPlans(portal);
        plan = wired.plan();
        line = wired.plans.add(plan.id(), List.of(LineDraft.of("action", "What we will do", "Mend Tenter Lane"),
                LineDraft.of("action", "What we will do", "Another"))).get(0);
        wired.plans.change(line.id(), 1, new LineDraft("action", "What we will do", "Mend Tenter Lane by May", Map.of("place", "Fullers Yard"),
                List.of(new OutcomeLink("o2", true)), Classification.EXEMPT));
        lines = new LineRecords(wired.desk, wired.rounds);
        plans = new PlanRecords(wired.desk);
    }

    private static List<String> texts(HeldRecord record) {
        return record.passages().stream().map(Passage::text).toList();
    }

    @OnBothDatabases
    void holdsEveryVersionWithWhatItSaidBeforeAndAfter(TestPortal portal) {
        begin(portal);
        wired.plans.remove(line.id(), 2);

        List<HeldRecord> held = lines.about(RecordScope.ofLine(line.id()));

        assertThat(held).hasSize(2).extracting(HeldRecord::by).containsOnly(Town.PLANNER.id());
        assertThat(texts(held.get(0))).first().isEqualTo("Mend Tenter Lane");
        assertThat(texts(held.get(1))).startsWith("Mend Tenter Lane", "Mend Tenter Lane by May")
                .anyMatch(text -> text.contains("Place: Fullers Yard") && text.contains("Safe streets, sound homes"));
        assertThat(held.get(1).classification()).isEqualTo(Classification.EXEMPT);
        assertThat(held).extracting(HeldRecord::title).allMatch(title -> !title.contains("Mend"));
        assertThat(lines.about(RecordScope.ofPlan(plan.id()))).as("with the other line").hasSize(3);
    }

    @OnBothDatabases
    void findsWordsThatStoodInAFormerVersionOrInAField(TestPortal portal) {
        begin(portal);

        assertThat(lines.saying("FULLERS yard")).hasSize(2);
        assertThat(lines.saying("another")).hasSize(1);
        assertThat(lines.saying("place")).as("the name of a field").isEmpty();
        assertThat(lines.saying("%")).isEmpty();
        assertThat(lines.of(Town.PLANNER)).hasSize(3);
    }

    @OnBothDatabases
    void holdsWhatWasSignedAndWhyOfThePlanOfALine(TestPortal portal) {
        begin(portal);
        wired.desk.store.doInTransaction(entities -> {
            entities.persist(new SignOffRow("s1", new SignOff(plan.id(), "finance", false, Town.PLANNER.id(), null, NOTE, Instant.EPOCH, Instant.EPOCH),
                    "r27"));
            OverrideRow let = new OverrideRow("o1", plan.id(), PlanState.COMMITTEE, List.of("comments-answered"));
            let.made(Town.PLANNER.id(), "Time ran out", Instant.EPOCH);
            let.attach(List.of("One comment is open"));
            entities.persist(let);
            entities.persist(new RefreshNoteRow(plan.id(), new RefreshNote(line.id(), false, "New this year", "", Instant.EPOCH, Town.PLANNER.id())));
        });
        wired.plans.makeEdition(plan.id(), "For members");

        List<HeldRecord> held = plans.about(RecordScope.ofLine(line.id()));

        assertThat(held).extracting(HeldRecord::kind).containsExactlyInAnyOrder("Sent back", "Let pass by a named officer", "Edition",
                "Why a line is new or has another target");
        assertThat(held.stream().flatMap(one -> texts(one).stream())).contains(NOTE, "Time ran out", "One comment is open", "For members", "New this year");
        assertThat(plans.about(RecordScope.ofPlan(plan.id()))).hasSize(4);
        assertThat(plans.saying("100% BID_is")).hasSize(1);
        assertThat(plans.saying("bid-is")).isEmpty();
        assertThat(plans.of(Town.PLANNER)).hasSize(4);
    }
}
