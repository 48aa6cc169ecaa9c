package org.planweave.plans.internal.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.notices.PeopleTold;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.Person;
import org.planweave.api.people.WorkPassedOn;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.gates.PlanTopics;
import org.planweave.plans.internal.rounds.RoundTasks;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.rows.EditionLineRow;
import org.planweave.plans.internal.rows.EditionRow;
import org.planweave.plans.internal.rows.HintsOffRow;
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
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.Rounds;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class OwnersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate FAR = LocalDate.of(2999, 1, 6);
    private static final Person TOM = new Person("p-tom", "tom.adeyemi", "Tom Adeyemi", "Head of Streets", "d-hw", Set.of());
    private static final Person DEV = new Person("p-dev", "dev.marsh", "Dev Marsh", "", "d-hw", Set.of());

    private static LineDraft action(String text, String owner) {
        LineDraft plain = LineDraft.of("action", "What we will do", text);
        return new LineDraft(plain.kind(), plain.section(), plain.text(), Map.of(LineFields.OWNER, owner), plain.outcomes(), plain.classification());
    }

    /** Highways' plan: two lines of Tom's, one by his name and one by his post, and one of Dev's. */
    private static Plan plan(WiredPlans wired) {
        Rounds.setUp(wired, List.of(), FAR, FAR);
        wired.as(Town.PLANNER);
        wired.town.others = List.of(TOM, DEV);
        Plan plan = wired.plan();
        wired.plans.add(plan.id(), List.of(action("Mend the crossing", " tom  ADEYEMI"), action("Light the underpass", "Head of Streets"),
                action("Buy tippers", "Dev Marsh")));
        return plan;
    }

    private static PassesWorkOn listener(WiredPlans wired) {
        return new PassesWorkOn(wired.town, wired.plans, wired.vacancies, wired.tidings);
    }

    private static void hears(WiredPlans wired, WorkPassedOn event) {
        wired.portal.currentUser().asPortal(() -> {
            listener(wired).on(event);
            return event;
        });
    }

    private static List<String> owners(WiredPlans wired, Plan plan) {
        return wired.plans.lines(plan.id()).stream().map(line -> line.field(LineFields.OWNER)).toList();
    }

    private static Document board(WiredPlans wired) {
        Answer answer = new Http(wired).get("/rounds/r27");
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private static List<String> tasks(WiredPlans wired, Person person) {
        Http http = new Http(wired);
        wired.as(person);
        return new RoundTasks(http.rounds, http.turns, http.outturn).of(http.parts.round("r27"), person).stream().map(RoundTasks.Task::what)
                .filter(what -> what.contains("owner")).toList();
    }

    @OnBothDatabases
    void aVacancyWarnsTheDepartmentAndStandsOnTheBoardUntilThePostIsFilled(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = plan(wired);
        assertThat(board(wired).select("#vacant")).as("while he is here").isEmpty();
        HeardTidings heard = new HeardTidings(portal);
        // The event may come before the book of the council says that he has left.
        hears(wired, new WorkPassedOn(TOM.id(), null, null));
        wired.town.leavers = List.of(new Leaver(TOM, DAY, null));

        assertThat(heard.since()).extracting(PeopleTold::notice).singleElement().satisfies(one -> {
            assertThat(one.topic()).isEqualTo(PlanTopics.VACANT.id());
            assertThat(one.people()).contains(Town.PLANNER.id(), Town.DIRECTOR.id()).doesNotContain(Town.HOUSING.id(), TOM.id());
            assertThat(one.sentence()).isEqualTo("Tom Adeyemi has left: 2 lines in the plan of Highways and Waste need another owner.");
            assertThat(one.link()).isEqualTo("/rounds/r27#vacant");
        });
        Document board = board(wired);
        assertThat(board.select("[aria-labelledby=vacant] li").eachText()).containsExactly(
                "Highways and Waste: Tom Adeyemi has left, on 4 December. Theirs were A1 A2");
        assertThat(board.select("[aria-labelledby=vacant] li a").eachAttr("href")).hasSize(2).allMatch(href -> href.startsWith("/lines/"));
        assertThat(tasks(wired, Town.DIRECTOR)).containsExactly("Tom Adeyemi has left: 2 lines need another owner");
        assertThat(tasks(wired, Town.HOUSING)).isEmpty();

        wired.as(Town.PLANNER);
        Line first = wired.plans.lines(plan.id()).get(0);
        wired.plans.change(first.id(), first.version(), action(first.text(), "Dev Marsh"));
        assertThat(tasks(wired, Town.DIRECTOR)).as("one is handed over").containsExactly("Tom Adeyemi has left: a line needs another owner");
        wired.town.others = List.of(TOM, DEV, new Person("p-new", "una.new", "Una New", "Head of Streets", "d-hw", Set.of()));
        assertThat(tasks(wired, Town.DIRECTOR)).as("the post is filled").isEmpty();
        assertThat(board(wired).select("#vacant")).isEmpty();
    }

    @OnBothDatabases
    void theSuccessorIsWrittenIntoPlansThatCanBeChanged(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = plan(wired);
        wired.town.leavers = List.of(new Leaver(TOM, DAY, DEV.id()));
        hears(wired, new WorkPassedOn(TOM.id(), "d-ho", DEV.id()));
        assertThat(owners(wired, plan)).as("another department's").contains("Head of Streets");

        hears(wired, new WorkPassedOn(TOM.id(), null, DEV.id()));
        hears(wired, new WorkPassedOn(TOM.id(), null, DEV.id()));

        assertThat(owners(wired, plan)).containsOnly("Dev Marsh");
        assertThat(wired.plans.lines(plan.id())).extracting(Line::version).as("once").containsExactly(2L, 2L, 1L);
        assertThat(wired.plans.lines(plan.id())).extracting(Line::text).containsExactly("Mend the crossing", "Light the underpass", "Buy tippers");
        assertThat(board(wired).select("#vacant")).isEmpty();
    }

    @OnBothDatabases
    void aPlanThatIsClosedStaysAsItIsAndItsLinesAreNotVacant(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = plan(wired);
        wired.portal.currentUser().asPortal(() -> {
            for (PlanState to : List.of(PlanState.CLUSTER_REVIEW, PlanState.LEADERSHIP_TEAM, PlanState.FINAL_DRAFT, PlanState.COMMITTEE,
                    PlanState.APPROVED)) {
                wired.plans.move(plan.id(), to);
            }
            return plan;
        });
        wired.town.leavers = List.of(new Leaver(TOM, DAY, DEV.id()));

        hears(wired, new WorkPassedOn(TOM.id(), null, DEV.id()));

        assertThat(owners(wired, plan)).contains("Head of Streets");
        assertThat(board(wired).select("#vacant")).as("Dev does it now").isEmpty();
        wired.town.leavers = List.of(new Leaver(TOM, DAY, DEV.id()), new Leaver(DEV, DAY, null));
        assertThat(board(wired).select("[aria-labelledby=vacant] li")).as("and then leaves too").hasSize(2);
    }

    @OnBothDatabases
    void saysWhatSomebodyIsStillToDo(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Plan plan = plan(wired);
        OwnedLines owned = new OwnedLines(wired.plans, wired.vacancies);
        assertThat(owned.of(TOM)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Owner of 2 lines in “" + plan.title() + "”");
            assertThat(one.link()).isEqualTo("/plans/" + plan.id());
        });
        assertThat(owned.of(Town.HOUSING)).isEmpty();
    }
}
