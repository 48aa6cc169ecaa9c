package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** From a plan to the members' table, and what follows on their decision. Before the review, which lets the round ask for more. */
@WalkedOn(Database.POSTGRESQL)
@Order(2)
class CommitteeIT {

    private static final Duration PREPARED = Duration.ofSeconds(10);

    /**
     * A13: a planner makes a report and has it as a Word file in the council's form, with evidence of who was consulted and no
     * more.
     */
    @OnEachDatabase
    void aReportIsPreparedAsAWordFileInTheCouncilsForm(Database database) {
        try (Browser imran = Browser.on(database.portal()).signIn("imran.sadiq")) {
            imran.open("plans/CS-2027").follow("Make a committee report");
            Instant begun = Instant.now();
            imran.follow("Make the report");
            Duration made = Duration.between(begun, Instant.now());
            assertThat(imran.text("main")).contains("Write the report");
            imran.type("cover.meeting", "Children’s Services Committee").follow("Save the report");
            begun = Instant.now();
            WordFile word = WordFile.of(imran.download("a[href$='public.docx']"));
            assertThat(made.plus(Duration.between(begun, Instant.now()))).isLessThan(PREPARED);

            assertThat(word.rows()).contains("Committee(s) | Children’s Services Committee", "Public or non-public | Public",
                    "Report of | Director of Children’s Services", "Report author | Business planner, Children’s Services",
                            "For | Decision");
            assertThat(word.text()).contains("Dated | 10 March 2027", "Subject | Business plan of Children’s Services, 2027–28")
                    .containsSubsequence("Summary", "Recommendation(s)", "Members are asked to:",
                            "Approve the plan of Children’s Services",
                            "Background", "Current position", "Corporate and strategic implications", "Financial implications",
                                    "Conclusion",
                            "Appendices", "Background papers", "Children’s Services, business plan 2026–27", "Sign-off",
                            "Report author: Business planner, Children’s Services",
                                    "Appendix 1: Children’s Services, business plan 2027–28",
                            "Open a family hub on the upper floor of Millgate Library");
            assertThat(word.text()).as("an exempt line").doesNotContain("A review of two children");
            JsonNode evidence = database.portal().api("imran.sadiq").get("api/v1/comments/consultations?plan=CS-2027").json();
            assertThat(word.rows().stream().filter(row -> row.contains("consultation with")).map(CommitteeIT::unnumbered))
                    .as("only the groups of whom there is evidence").containsExactlyElementsOf(
                            evidence.path("sentence").isTextual() ? List.of(evidence.path("sentence").asText()) : List.of());
        }
    }

    private static String unnumbered(String row) {
        return row.replaceFirst("^\\d+\\.?\\s+", "");
    }

    /** A14: what is exempt needs its paragraph, the public interest and democratic services; the public file has none of it. */
    @OnEachDatabase
    void whatIsNotForPublicationIsInTheWholeFileAndNotInThePublicOne(Database database) {
        Portal portal = database.portal();
        String report = "reports/" + made(portal, "gareth.pike", "PP-2027", "run-on");
        try (Browser gareth = Browser.on(portal).signIn("gareth.pike")) {
            gareth.open(report + "/edit").type("words.resource", "The restructure takes nine surveyors into one team.");
            gareth.click("details:has([name='exempt.resource']) summary").choose("exempt.resource",
                    "No: exempt, paragraph 4, information about labour relations matters").follow("Save the report");
            assertThat(gareth.text("main"))
                    .contains("“Resource implications” is kept from publication without the public interest in that");
            gareth.open(report + "/edit").type("why.resource", "Staff must hear of it from their manager first.")
                    .follow("Save the report");
            assertThat(gareth.text("main")).doesNotContain("without the public interest")
                    .contains("The proper officer has not confirmed the list of background papers and what is kept from publication");
        }
        try (Browser mina = Browser.on(portal).signIn("mina.shah")) {
            mina.open(report).follow("Confirm the list of background papers and what is kept from publication");
            assertThat(mina.text("main")).contains("what is kept from publication were confirmed by Mina Shah")
                    .doesNotContain("The proper officer has not");
            PdfFile open = PdfFile.of(mina.download("a[href$='public.pdf']"));
            assertThat(open.text()).contains("paragraph 4 of Part 1 of Schedule 12A").doesNotContain("nine surveyors",
                    "from their manager");
            assertThat(WordFile.of(mina.download("a[href$='public.docx']")).text()).doesNotContain("nine surveyors",
                    "from their manager");
            assertThat(PdfFile.of(mina.download("a[href$='whole.pdf']")).text()).contains("nine surveyors",
                    "Public interest: Staff must hear");
            assertThat(WordFile.of(mina.download("a[href$='whole.docx']")).text()).contains("nine surveyors");
        }
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            assertThat(priya.open(report).text()).doesNotContain("nine surveyors", "from their manager");
            assertThat(priya.all("a[href*='whole.']")).isEmpty();
        }
    }

    /**
     * A15: the committee decides; the plan is final only with the budget; a provisional target comes back with the outturn
     * figure.
     */
    @OnEachDatabase
    void aPlanIsFinalOnlyOnceTheBudgetIsDecidedAndAProvisionalTargetComesBack(Database database) {
        Portal portal = database.portal();
        String kpi = provisional(portal);
        toCommittee(portal);
        String report = "reports/" + made(portal, "colm.hartley", "CL-2027", "run-on");
        try (Browser mina = Browser.on(portal).signIn("mina.shah")) {
            mina.open("approvals").follow("Sign: The committee’s decision, Culture and Leisure");
            mina.open(report).follow("Write down the decision").type("minute", "Item 7 of the committee");
            mina.date("#day", LocalDate.now());
            mina.follow("Write it down");
            assertThat(mina.text("main")).contains("Approved on", "Item 7 of the committee");
        }
        try (Browser lucia = Browser.on(portal).signIn("lucia.benn")) {
            lucia.open("plans/CL-2027/move");
            assertThat(lucia.text("main")).contains("It cannot go there yet", "budget");
            assertThat(lucia.all("main form button")).noneMatch(button -> button.getText().equals("Move on to Final"));
            decideBudget(portal);
            lucia.open("plans/CL-2027/move").follow("Move on to Final");
            assertThat(lucia.text(".pw-steps .is-now")).startsWith("Final");
            assertThat(PdfFile.of(lucia.open("reports/fit/CL-2027").download("a[href$='plan.pdf']")).text())
                    .contains("(provisional until outturn)");
        } finally {
            portal.pages("farah.quill").form("rounds/2027/budget", Map.of("back", "1"));
        }
        try (Browser farah = Browser.on(portal).signIn("farah.quill")) {
            farah.open("rounds/2027/outturn");
            farah.fill(form(kpi, "figure") + " [name=figure]", "412");
            farah.submit(form(kpi, "figure") + " button");
        }
        try (Browser colm = Browser.on(portal).signIn("colm.hartley")) {
            assertThat(colm.text("main")).contains("Confirm the target");
            colm.follow("Confirm the target");
            assertThat(colm.text("tr:has([name=line][value='" + kpi + "']):has([name=target])")).contains("412");
            colm.submit(form(kpi, "target") + " button");
            assertThat(colm.all("a[href$='#line-" + kpi + "']")).as("waits no longer").isEmpty();
            assertThat(colm.open("plans/CL-2027").text("#line-" + kpi)).contains("412").doesNotContain("Provisional");
        }
    }

    private static String form(String line, String field) {
        return "form:has([name=line][value='" + line + "']):has([name=" + field + "])";
    }

    private static void decideBudget(Portal portal) {
        try (Browser farah = Browser.on(portal).signIn("farah.quill")) {
            farah.open("rounds/2027").type("minute", "Council, minute 41");
            farah.date("#day", LocalDate.now());
            farah.follow("Record the decision");
            assertThat(farah.text("main")).contains("Council, minute 41");
        }
    }

    private static String provisional(Portal portal) {
        Http colm = portal.api("colm.hartley");
        for (JsonNode line : colm.get("api/v1/plans/CL-2027/lines").items()) {
            if (line.path("provisional").asBoolean()) {
                return line.path("id").asText();
            }
        }
        Http.Answer made = colm.post("api/v1/plans/CL-2027/lines", Map.of("kind", "kpi", "section", "What we will do", "text",
                "Visits to the museum by school classes.", "target", "430", "unit", "visits", "provisional", true));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().isArray() ? made.json().get(0).path("id").asText() : made.json().path("id").asText();
    }

    /** As far as the committee, with every signature that the round asks for. */
    private static void toCommittee(Portal portal) {
        Onward.move(portal, "CL-2027", "lucia.benn", List.of("LEADERSHIP_TEAM", "FINAL_DRAFT", "COMMITTEE"));
    }

    /** B10: a board with a remit in two directorates reads its functional areas only, under headings 1.0 to 9.0. */
    @OnEachDatabase
    void aBoardReadsOnlyItsFunctionalAreasUnderNumberedHeadings(Database database) {
        Portal portal = database.portal();
        try (Browser beth = Browser.on(portal).signIn("beth.oyelaran")) {
            beth.open("reports/new?plan=HO-2027").click("label[for='plan-AS-2027']").click("label[for='form-decimal']")
                    .follow("Make the report");
            beth.type("cover.meeting", "Homes and Health Board").type("cover.portfolio", "Homes");
            beth.type("recommendations", "note both plans;\napprove the plan of Housing.").type("background", "");
            beth.click("label[for='" + beth.find("[name=remit][value='What we will do']").getAttribute("id") + "']")
                    .follow("Save the report");
            WordFile word = WordFile.of(beth.download("a[href$='public.docx']"));

            assertThat(word.text()).containsSubsequence("1.0 Purpose of the report", "2.0 Recommendation", "That the board:",
                    "Notes both plans;", "Approves the plan of Housing.", "3.0 Supporting information", "4.0 Policy implications",
                            "5.0 Financial and other implications",
                    "6.0 Implications", "7.0 Risk analysis", "8.0 Equality and diversity issues",
                            "9.0 List of background papers under section 100D",
                    "There are no background papers under the meaning of the Act", "Appendix 1: Housing",
                            "Appendix 2: Adult Services");
            assertThat(word.rows()).contains("Ward(s) | Borough-wide", "Report to | Homes and Health Board");
            assertThat(word.text()).contains("What we will do (Appendix 1)", "What we will do (Appendix 2)")
                    .doesNotContain("What it takes (Appendix", "What we are for (Appendix", "10.0 ");
        }
    }

    /** B11: what changed since last year, with the reasons, on one printed page. */
    @OnEachDatabase
    void membersReadWhatChangedOnOnePage(Database database) {
        try (Browser ruth = Browser.on(database.portal()).signIn("ruth.calloway")) {
            ruth.open("plans/HW-2027/changes");
            assertThat(ruth.text("main")).contains("What changed since 2026–27", "Nothing is left out")
                    .containsPattern("New \\(\\d+\\)")
                    .containsPattern("Changed \\(\\d+\\)").containsPattern("Dropped \\(\\d+\\)");
            PdfFile paper = ruth.printed();
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text()).contains("The December inspection found the crossing worn out",
                    "Built: Fullers Yard opened on 12 November",
                    "lines this year");
        }
    }

    private static String made(Portal portal, String planner, String plan, String form) {
        Http.Answer made = portal.api(planner).post("api/v1/reports", Map.of("plans", List.of(plan), "form", form));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asText();
    }
}
