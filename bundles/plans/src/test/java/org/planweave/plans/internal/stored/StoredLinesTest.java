package org.planweave.plans.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.OutcomeRow;
import org.planweave.plans.internal.rows.OutturnRow;
import org.planweave.plans.internal.rows.OverrideRow;
import org.planweave.plans.internal.rows.PlanRow;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rows.RefreshNoteRow;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.rows.TemplateRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class StoredLinesTest {


    private static final String LONG = "é😀 words ".repeat(1_800).strip();

    @OnBothDatabases
    void keepsALineAsItWasWritten(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        LineDraft draft = new LineDraft(
                "action", "What we will do", LONG + "\nsecond row", Map.of("amount", "640000", "end", "2027-07-30"),
                List.of(new OutcomeLink("o2", true)), Classification.INTERNAL);

        Line line = wired.plans.add(plan.id(), List.of(draft)).get(0);
        Line read = wired.plans.line(line.id()).orElseThrow();
        assertThat(read).isEqualTo(line);
        assertThat(Drafts.of(read)).isEqualTo(draft);
        assertThat(read.number()).isEqualTo("A1");
        assertThat(read.by()).isEqualTo(Town.PLANNER.id());
    }

    @OnBothDatabases
    void makesThirtyLinesInOneTransactionOrNone(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        assertThat(wired.plans.add(plan.id(), WiredPlans.actions(30))).hasSize(30);
        assertThat(wired.plans.lines(plan.id())).hasSize(30).extracting(Line::number).startsWith("A1", "A2").doesNotHaveDuplicates();

        List<LineDraft> oneWrong = new java.util.ArrayList<>(WiredPlans.actions(29));
        oneWrong.add(LineDraft.of("action", "", ""));
        assertThatThrownBy(() -> wired.plans.add(plan.id(), oneWrong)).hasMessageContaining("Line 30");
        assertThat(wired.plans.lines(plan.id())).hasSize(30);
    }

    @OnBothDatabases
    void numbersActionsWithinTheirPriorityAndKeepsSectionsInOrder(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();

        wired.plans.add(plan.id(), List.of(
                LineDraft.of("priority", "What we will do", "First"), LineDraft.of("action", "What we will do", "One")));
        wired.plans.add(plan.id(), List.of(
                LineDraft.of("ambition", "What we are for", "For"), LineDraft.of("kpi", "How we will know", "Count")));

        assertThat(wired.plans.lines(plan.id())).extracting(Line::number).containsExactly("H1", "P1", "A1.1", "K1");
        assertThat(wired.plans.sections(plan.id()))
                .containsExactly("What we are for", "What we will do", "How we will know");
    }

    @OnBothDatabases
    void refusesAStaleSaveWithBothTexts(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = wired.plans.add(wired.plan().id(), WiredPlans.actions(1)).get(0);
        wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Theirs"));

        assertThatThrownBy(() -> wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Yours")))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(412);
                    assertThat(problem.extra()).containsOnlyKeys("yours", "theirs");
                    assertThat(problem.extra().get("yours").toString()).contains("Yours");
                    assertThat(problem.extra().get("theirs").toString()).contains("Theirs");
                });
        assertThat(wired.plans.line(line.id()).orElseThrow().text()).isEqualTo("Theirs");
        assertThat(wired.plans.versions(line.id(), 1, 9)).extracting(Line::text).containsExactly("Mend street 1", "Theirs");
    }

    @OnBothDatabases
    void letsExactlyOneOfManyWin(TestPortal portal) throws Exception {
        WiredPlans wired = new WiredPlans(portal);
        Line line = wired.plans.add(wired.plan().id(), WiredPlans.actions(1)).get(0);
        int writers = 6;
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<Integer>> saves = IntStream.range(0, writers).mapToObj(i -> threads.submit(() -> {
            go.await();
            return statusOf(() -> wired.plans.change(line.id(), 1, LineDraft.of("action", "What we will do", "Writer " + i)));
        })).toList();
        go.countDown();

        List<Integer> statuses = new java.util.ArrayList<>();
        for (Future<Integer> save : saves) {
            statuses.add(save.get());
        }
        threads.shutdown();
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(wired.plans.versions(line.id(), 1, 9)).hasSize(2);
    }

    private static int statusOf(ThrowingCallable call) throws Exception {
        try {
            call.call();
            return 200;
        } catch (Problem problem) {
            return problem.status();
        } catch (Error | Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @OnBothDatabases
    void makesNoVersionOfNoChange(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Line line = wired.plans.add(wired.plan().id(), WiredPlans.actions(1)).get(0);

        assertThat(wired.plans.change(line.id(), 1, Drafts.of(line)).version()).isEqualTo(1);
    }

    @OnBothDatabases
    void takesALineOutAndBringsItBack(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        List<Line> lines = wired.plans.add(plan.id(), WiredPlans.actions(3));
        String second = lines.get(1).id();

        wired.plans.remove(second, 1);
        assertThat(wired.plans.lines(plan.id())).extracting(Line::text).containsExactly("Mend street 1", "Mend street 3");
        assertThat(wired.plans.line(second)).isEmpty();
        assertThat(wired.plans.versions(second, 1, 9)).hasSize(1);
        assertThat(wired.plans.removed(second)).isPresent();

        assertThat(wired.plans.bringBack(second).version()).isEqualTo(2);
        assertThat(wired.plans.lines(plan.id())).extracting(Line::number).containsExactly("A1", "A2", "A3");
    }

    @OnBothDatabases
    void readsAPlanWithTheSameStatementsWhateverItsLength(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), WiredPlans.actions(10));
        int few = portal.statements().of(() -> wired.plans.lines(plan.id())).size();
        wired.plans.add(plan.id(), WiredPlans.actions(190));

        assertThat(portal.statements().of(() -> wired.plans.lines(plan.id()))).hasSize(few).hasSize(1);
        assertThat(portal.statements().of(() -> wired.plans.linesOfRound("r27"))).hasSize(1);
        wired.plans.makeEdition(plan.id(), "Long");
        assertThat(portal.statements().of(() -> wired.plans.lines(plan.id(), 1))).hasSize(1);
        assertThat(wired.plans.lines(plan.id())).hasSize(200);
    }

    @OnBothDatabases
    void keepsADraftForItsWriterAlone(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        wired.drafts.keep("l1", 3, LONG, Map.of("kind", List.of("action")));
        wired.drafts.keep("l1", 3, LONG + "!", Map.of("kind", List.of("kpi")));

        KeptDrafts.Kept kept = wired.drafts.of("l1").orElseThrow();
        assertThat(kept.words()).isEqualTo(LONG + "!");
        assertThat(kept.rest()).containsEntry("kind", List.of("kpi"));
        wired.as(Town.DIRECTOR);
        assertThat(wired.drafts.of("l1")).isEmpty();
        wired.as(Town.PLANNER);
        wired.drafts.drop("l1");
        assertThat(wired.drafts.of("l1")).isEmpty();
    }
}
