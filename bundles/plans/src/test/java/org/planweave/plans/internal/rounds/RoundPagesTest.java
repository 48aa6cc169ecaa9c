package org.planweave.plans.internal.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.calendar.WorkingDays;
import org.planweave.plans.internal.gates.TemplateBook;
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
import org.planweave.plans.internal.setup.GateRules.OwnDate;
import org.planweave.plans.internal.shapes.TemplateText;
import org.planweave.plans.internal.wired.Http;
import org.planweave.plans.internal.wired.Http.Answer;
import org.planweave.plans.internal.wired.Rounds;
import org.planweave.plans.internal.wired.Town;
import org.planweave.plans.internal.wired.WiredPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "plans", entities = {
    RoundRow.class, OutcomeRow.class, PlanRow.class, LineRow.class, VersionRow.class, EditionRow.class, EditionLineRow.class,
    KeptDraftRow.class, HintsOffRow.class, RefreshNoteRow.class, ProposalRow.class,
    RoundSetupRow.class, TemplateRow.class, BankHolidayRow.class, SignOffRow.class, CoverRow.class,
    OverrideRow.class, ReminderRow.class, OutturnRow.class})
class RoundPagesTest {

    private static final LocalDate FAR = LocalDate.of(2999, 1, 6);

    private static Document shown(Answer answer) {
        assertThat(answer.status()).isLessThan(300);
        assertThat(answer.text()).doesNotContain("‹").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    @OnBothDatabases
    void theBoardSaysWhoIsLateByHowManyWorkingDaysAndRemindsThem(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        WorkingDays days = wired.setups.workingDays();
        LocalDate due = days.before(days.onOrBefore(wired.desk.today()), 12);
        Rounds.setUp(wired, List.of(), due, FAR);
        wired.plan();
        Http http = new Http(wired);
        wired.as(Town.STRATEGY);
        wired.setups.change("r27", wired.setups.of("r27").version(), "own", setup -> setup.with(setup.rules().with(
                "d-cl", PlanState.CLUSTER_REVIEW, new OwnDate("d-cl", PlanState.CLUSTER_REVIEW, FAR, "Later"))));

        Document board = shown(http.get("/rounds/r27"));
        assertThat(board.select("h1").text()).isEqualTo("Plans for 2027–28: two of three are late");
        assertThat(board.select("tbody tr").eachText()).anyMatch(row -> row.contains("Highways") && row.contains("12 working days late for “Cluster review”")
                && row.contains("“What we will do” has no line yet"));
        assertThat(board.select("tbody tr").eachText()).anyMatch(row -> row.contains("Culture") && row.contains("On time"));
        assertThat(http.form("/rounds/r27/remind", "department", "d-hw").text()).contains("One planner was reminded");
        assertThat(shown(http.get("/rounds/r27")).text()).contains("Reminded");

        wired.as(Town.PLANNER);
        assertThat(http.form("/rounds/r27/remind", "department", "d-hw").status()).isEqualTo(403);
        RoundTasks tasks = new RoundTasks(http.rounds, http.turns, http.outturn);
        assertThat(tasks.of(http.parts.round("r27"), Town.PLANNER)).extracting(RoundTasks.Task::what)
                .anyMatch(what -> what.contains("Sue Strategy reminds you"));
        Plan plan = wired.plans.plans("r27").get(0);
        wired.plans.add(plan.id(), WiredPlans.actions(1));
        wired.plans.move(plan.id(), PlanState.CLUSTER_REVIEW);
        assertThat(tasks.of(http.parts.round("r27"), Town.PLANNER)).extracting(RoundTasks.Task::what)
                .noneMatch(what -> what.contains("reminds you"));
    }

    @OnBothDatabases
    void theBoardTellsNobodyOfDraftsThatAreNotTheirsToRead(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), LocalDate.of(2020, 1, 6), FAR);
        wired.plan();
        wired.as(Town.CULTURE);

        Document board = shown(new Http(wired).get("/rounds/r27"));
        assertThat(board.text()).doesNotContain("Highways").doesNotContain("late");
        assertThat(board.select("form")).isEmpty();
    }

    @OnBothDatabases
    void theSlipTestShowsWhatMovesBeforeItMoves(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(), LocalDate.of(2027, 1, 18), FAR);
        wired.plan();
        Http http = new Http(wired);
        assertThat(http.get("/rounds/r27/dates").status()).as("a planner").isEqualTo(403);
        wired.as(Town.STRATEGY);
        shown(http.get("/rounds/r27/dates"));

        Document slip = shown(http.get("/rounds/r27/dates/budget?to=2027-03-11"));
        assertThat(slip.select("#moves").text()).isEqualTo("3 dates move");
        assertThat(slip.select("tbody tr").eachText()).anyMatch(row -> row.startsWith("Committee 10 March 2027 25 March 2027"));
        assertThat(slip.text()).contains("Council tax is to be set before 11 March 2027").contains("committee reports of 1 departments");
        assertThat(wired.plans.round("r27").orElseThrow().gates()).anyMatch(gate -> gate.date().equals(LocalDate.of(2027, 3, 10)));

        String version = slip.select("input[name=version]").val();
        assertThat(http.form("/rounds/r27/dates/budget", "to", "2027-03-11", "version", version).status()).isEqualTo(303);
        assertThat(wired.plans.round("r27").orElseThrow().gates()).anyMatch(gate -> gate.date().equals(LocalDate.of(2027, 3, 25)));
        assertThat(http.form("/rounds/r27/dates/budget", "to", "2027-03-18", "version", version).status()).as("stale").isEqualTo(412);
        Answer outside = http.get("/rounds/r27/dates/budget?to=2031-03-11");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.text()).contains("outside the round");
        assertThat(http.get("/rounds/r27/dates/committee?from=papers&days=5&unit=CLEAR").text()).contains("worked back from itself");
        assertThat(http.get("/rounds/r27/dates/committee?from=budget&days=-12&unit=WORKING").text()).contains("29 March 2027");
    }

    @OnBothDatabases
    void aRoundKeepsItsTemplateAndNumbersItsLinesAfterIt(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);
        wired.as(Town.STRATEGY);
        TemplateBook templates = new TemplateBook(wired.desk);
        assertThat(templates.all()).extracting(one -> one.id()).contains("high-level", "directorate", "council");
        Document form = shown(http.get("/rounds/r27/set-up"));
        assertThat(form.select("select[name=stepWho] option[selected]").eachAttr("value")).contains("role:DIRECTOR", "role:FINANCE");
        assertThat(http.form("/rounds/r27/set-up", "from", "0", "guidance", "One voice", "template", "directorate", "clearDays", "5",
                "condition", "budget").status()).isEqualTo(303);
        assertThat(wired.plans.template("r27").label("action")).isEqualTo("Milestone");
        assertThat(http.get("/rounds/r27").text()).contains("One voice");

        wired.as(Town.PLANNER);
        Plan plan = wired.plans.create(new PlanDraft("d-hw", "r27", "Directorate plan", "", null));
        String section = "Service objectives and milestones";
        assertThat(wired.plans.sections(plan.id())).contains(section, "Foreword");
        assertThat(wired.plans.add(plan.id(), List.of(LineDraft.of("objective", section, "Safer roads"),
                LineDraft.of("action", section, "Mend Tenter Lane"), LineDraft.of("kpi", section, "Accidents"))))
                .extracting(line -> line.number()).containsExactly("SO 1", "M 1.1", "PI 1");

        wired.as(Town.STRATEGY);
        String changed = TemplateText.write(templates.find("directorate").orElseThrow()).replace("M {objective}.{n}", "S {objective}.{n}");
        assertThat(http.form("/rounds/templates", "template", changed).status()).isEqualTo(303);
        assertThat(templates.find("directorate").orElseThrow().kinds()).anyMatch(kind -> kind.number().startsWith("S {"));
        assertThat(wired.plans.template("r27").kinds()).as("the round keeps its own").noneMatch(kind -> kind.number().startsWith("S {"));
        for (String path : List.of("/rounds/templates", "/rounds/templates/council", "/rounds/new", "/rounds/bank-holidays", "/approvals",
                "/rounds/r27/outturn")) {
            assertThat(shown(http.get(path)).select("h1")).as(path).hasSize(1);
        }
        Answer file = http.get("/rounds/templates/council.json");
        assertThat(TemplateText.read(file.text()).id()).isEqualTo("council");
    }

    @OnBothDatabases
    void badInputIsToldInASentenceAndNothingChanges(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Http http = new Http(wired);
        wired.as(Town.STRATEGY);

        Answer template = http.form("/rounds/templates", "template", "{\"id\":\"x\",\"sections\":[{}]}");
        assertThat(template.status()).isEqualTo(422);
        assertThat(template.text()).contains("cannot be the short name").contains("kinds of line");
        assertThat(http.form("/rounds/templates", "template", "not json").text()).contains("not JSON");
        Answer days = http.form("/rounds/r27/set-up", "from", "0", "clearDays", "many", "guidance", "Kept words");
        assertThat(days.status()).isEqualTo(422);
        assertThat(days.text()).contains("not a number of clear days").contains("Kept words");
        for (String title : new String[] {"A\0b", "A".repeat(121)}) {
            Answer chain = http.form("/rounds/r27/set-up", "from", "0", "clearDays", "5", "stepTitle", title, "guidance", "Kept words");
            assertThat(chain.status()).as(title).isEqualTo(422);
            assertThat(chain.text()).contains("signature").contains("Kept words");
        }
        assertThat(http.form("/rounds/bank-holidays", "day", "soon", "title", "Jubilee").text()).contains("not a date").contains("Jubilee");
        assertThat(http.form("/rounds/bank-holidays", "day", "3 June 2027", "title", "Jubilee").status()).isEqualTo(303);
        assertThat(wired.setups.workingDays().works(LocalDate.of(2027, 6, 3))).isFalse();
        assertThat(http.form("/rounds/r27/budget", "day", "", "minute", "").status()).isEqualTo(422);
        assertThat(http.form("/approvals/cover", "delegate", "", "first", "x", "last", "y").status()).isEqualTo(422);
        assertThat(wired.setups.of("r27").version()).isZero();
        wired.as(Town.PLANNER);
        assertThat(http.get("/rounds/r27/set-up").status()).isEqualTo(403);
        assertThat(http.form("/rounds/templates", "template", "{}").status()).isEqualTo(403);
    }

    @OnBothDatabases
    void theBoardCostsAsManyStatementsWhateverTheNumberOfPlans(TestPortal portal) {
        WiredPlans wired = new WiredPlans(portal);
        Rounds.setUp(wired, List.of(Rounds.DIRECTOR), LocalDate.of(2020, 1, 6), FAR);
        wired.plan();
        Http http = new Http(wired);
        http.get("/rounds/r27");
        int few = portal.statements().of(() -> http.get("/rounds/r27")).size();
        for (int i = 0; i < 12; i++) {
            wired.plans.create(new PlanDraft("d-hw", "r27", "Plan " + i, "", null));
        }
        List<String> statements = portal.statements().of(() -> http.get("/rounds/r27"));
        assertThat(statements).hasSize(few);
        assertThat(statements.stream().filter(one -> one.toLowerCase(Locale.UK).contains("round_setup"))).as("the setup").isEmpty();
    }
}
