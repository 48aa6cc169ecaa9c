package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.planweave.itests.Portal;

/**
 * How departments review each other's plans: asked, said beside the words, answered. Walked by keyboard alone and without scripts too. On
 * portals of its own, for a synergy that another story finds would hold the plan that is moved on here.
 */
@WalkedOn(Database.DERBY)
class ReviewIT {

    private static final String LINE = "HW-2027-a2-2";
    private static final OwnPortals PORTALS = new OwnPortals();

    @AfterAll
    static void stop() {
        PORTALS.close();
    }

    /**
     * A6: a planner asks one department about all of a draft and another about two sections of it; they find it on their first page,
     * nobody else sees the draft, and the audit log says who was asked.
     */
    @OnEachDatabase(by = Way.KEYBOARD)
    void aPlannerAsksTwoDepartmentsAndNobodyElseSeesTheDraft(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        assertThat(portal.pages("gareth.pike").get("plans/PR-2027").status()).as("a draft, before").isEqualTo(404);
        try (Browser priya = Browser.on(portal, way).signIn("priya.raman")) {
            ask(priya, "PR-2027", "Early views", "Place and Planning", List.of());
            assertThat(priya.text("main")).contains("Early views", "Gareth Pike", "Not yet");
            ask(priya, "PR-2027", "What it takes of you", "Highways and Waste", List.of("What we are for", "What it takes"));
            assertThat(priya.text("main")).contains("Ruth Calloway", "Not yet").doesNotContain("Gareth Pike");
        }
        try (Browser gareth = Browser.on(portal, way).signIn("gareth.pike")) {
            assertThat(gareth.text("main")).as("on the first page").contains("Public Protection asks for your views");
            gareth.open("plans/PR-2027");
            assertThat(gareth.text("main")).contains("Find the homes and workplaces that harm people", "58 posts")
                    .as("confidential").doesNotContain("Names of premises");
        }
        try (Browser ruth = Browser.on(portal, way).signIn("ruth.calloway")) {
            ruth.follow("Public Protection asks for your views");
            assertThat(ruth.text("h1")).isEqualTo("What it takes of you");
            assertThat(ruth.text("main")).contains("People can breathe the air", "58 posts")
                    .doesNotContain("Find the homes and workplaces");
            assertThat(portal.pages("ruth.calloway").get("plans/PR-2027").status()).as("the rest of it").isEqualTo(404);
        }
        assertThat(portal.pages("imran.sadiq").get("plans/PR-2027").status()).as("who was not asked").isEqualTo(404);
        assertThat(portal.api("imran.sadiq").get("api/v1/plans/PR-2027").status()).isEqualTo(404);
        try (Browser ivor = Browser.on(portal, way).signIn("ivor.tench")) {
            assertThat(ivor.open("admin/audit?subject=plans:plan:PR-2027").text("main"))
                    .contains("consultation.asked, plans:plan:PR-2027, Gareth Pike", "consultation.asked, plans:plan:PR-2027, Ruth Calloway")
                    .doesNotContain("Imran Sadiq");
        }
    }

    /** Opens a consultation that ends in two weeks, after a look at what will happen. */
    static void ask(Browser planner, String plan, String title, String department, List<String> sections) {
        planner.open("comments/consultations/new?plan=" + plan).type("title", title)
                .date("[name=closes]", LocalDate.now().plusWeeks(2));
        sections.forEach(planner::tick);
        planner.tick(department).follow("See what will happen");
        assertThat(planner.text("h1")).containsPattern("(people|person) will be asked");
        planner.follow("Open it");
    }

    /**
     * A7 and A8: one department comments on nine words of another's plan, a second suggests other words; both stand beside the words.
     * The planner rewrites the line without waiting: the comment shows the old words and the new, the suggestion is held.
     */
    @OnEachDatabase
    void whatIsSaidAboutWordsStaysWithThemWhileTheyAreRewritten(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        try (Browser gareth = Browser.on(portal, way).signIn("gareth.pike")) {
            Words.about(gareth.open("plans/HW-2027"), "#line-" + LINE, "by 1 April 2028 with one specification for parks");
            gareth.type("text", "We repave that street in September.").submit("main form button[type=submit]");
        }
        try (Browser priya = Browser.on(portal, way).signIn("priya.raman")) {
            priya.open("comments/new?line=" + LINE).type("text", "Say markets too.").type("quote", "estates and highways")
                    .type("suggestion", "estates, markets and highways").submit("main form button[type=submit]");
        }
        try (Browser ruth = Browser.on(portal, way).signIn("ruth.calloway")) {
            ruth.open("plans/HW-2027");
            assertThat(ruth.text("#line-" + LINE)).contains("We repave that street in September.", "Say markets too.");
            assertThat(ruth.all("#line-" + LINE + " mark").stream().map(mark -> mark.getText()))
                    .contains("by 1 April 2028 with one specification for parks", "estates and highways");

            ruth.open("lines/" + LINE + "/edit").type("text",
                    "Re-let street cleansing by 1 May 2028 with one contract for parks, estates and highways.");
            ruth.submit("#line-form .pw-acts button.govuk-button");
            ruth.open("plans/HW-2027");
            String notes = "#line-" + LINE + " article.pw-note";
            assertThat(Words.around(ruth, notes, "We repave that street in September.")).contains("Words changed since",
                    "by 1 April 2028 with one specification for parks", "by 1 May 2028 with one contract for parks");
            assertThat(Words.around(ruth, notes, "Say markets too.")).contains("Suggested wording", "estates, markets and highways")
                    .doesNotContain("Words changed since");

            ruth.open("comments/" + id(portal, "Say markets too.")).follow("Accept the wording");
            assertThat(portal.api("ruth.calloway").get("api/v1/lines/" + LINE).json().path("text").asText())
                    .endsWith("for parks, estates, markets and highways.");
        }
    }

    private static String id(Portal portal, String text) {
        for (JsonNode comment : portal.api("ruth.calloway").get("api/v1/comments?target=plans:line:" + LINE).items()) {
            if (comment.path("text").asText().equals(text)) {
                return comment.path("id").asText();
            }
        }
        throw new AssertionError("Nobody said “" + text + "”");
    }

    /**
     * A12: sixty comments take a planner three answers; accepted wordings are in the lines; “You said, we did” has filled itself. What
     * is still open holds the plan, and a director goes on with the list of it attached.
     */
    @OnEachDatabase(by = Way.PLAIN)
    void sixtyCommentsTakeThreeAnswers(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        said(portal, "gareth.pike", "HO-2027-a1-1", "Tell us when, ", 20);
        said(portal, "gareth.pike", "HO-2027-a2-1", "Tell us when, ", 20);
        said(portal, "imran.sadiq", "HO-2027-a2-1", "Who pays for it? ", 19);
        suggested(portal);
        try (Browser beth = Browser.on(portal, way).signIn("beth.oyelaran")) {
            beth.open("comments/answers?plan=HO-2027");
            int all = Integer.parseInt(beth.text("h1").split(" ")[0]);
            assertThat(all).isGreaterThanOrEqualTo(60);
            clear(beth, "Gareth Pike", "Noted", "Dates come with the budget.");
            clear(beth, "Imran Sadiq", "Decline", "Each department pays its own share.");
            clear(beth, "Colm Hartley", "Take over the wording", "");
            assertThat(beth.open("comments/answers?plan=HO-2027").text("h1")).startsWith(all - 60 + " comment");
            assertThat(beth.open("comments/said?plan=HO-2027").text("main"))
                    .contains("Dates come with the budget.", "Each department pays its own share.");
            assertThat(portal.api("beth.oyelaran").get("api/v1/lines/HO-2027-a2-1").json().path("text").asText())
                    .startsWith("Survey all 340 flats and houses at Weir Bank");
        }
        openCommentsHold(portal, way);
    }

    private static void openCommentsHold(Portal portal, Way way) {
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            helen.open("rounds/2027/set-up").tick("Every comment that needs an answer has one").choose("overseer", "Simon Tarrant")
                    .follow("Save the round");
        }
        Onward.move(portal, "HO-2027", "simon.tarrant", List.of("LEADERSHIP_TEAM", "FINAL_DRAFT"));
        try (Browser simon = Browser.on(portal, way).signIn("simon.tarrant")) {
            simon.open("plans/HO-2027/move");
            assertThat(simon.text("main")).contains("Every comment that needs an answer has one.", "for an answer: ");
            simon.click("main details summary").type("reason", "Answers follow before the agenda goes out.")
                    .follow("Let it pass once");
            assertThat(simon.text("main")).contains("Simon Tarrant", "Answers follow before the agenda goes out.",
                    "What held the plan then:", "for an answer: ");
            simon.follow("Move on to Committee");
            assertThat(simon.text(".pw-steps .is-now")).startsWith("Committee");
        }
    }

    /** Filters, chooses all, answers, looks, saves. */
    private static void clear(Browser planner, String author, String answer, String reason) {
        planner.open("comments/answers?plan=HO-2027");
        String value = Words.choice(planner, "author", author);
        planner.open("comments/answers?plan=HO-2027&author=" + value).follow("Choose all");
        planner.tick(answer).type("reason", reason).follow("See what will happen");
        assertThat(planner.text("h1")).endsWith("will be answered");
        planner.submit("main form button[name=confirm]");
        assertThat(planner.text("body")).containsPattern("\\d+ comments answered|The wording is in its line");
    }

    private static void suggested(Portal portal) {
        assertThat(portal.api("colm.hartley").post("api/v1/comments", Map.of("target", "plans:line:HO-2027-a2-1",
                "text", "Say flats and houses.", "quote", Map.of("exact", "340 flats"), "suggestion", "340 flats and houses"))
                .status()).isEqualTo(201);
    }

    /** B7: two departments ask the same people in the same weeks: the second is warned before anybody is asked. */
    @OnEachDatabase(by = Way.KEYBOARD)
    void whoIsAskedTwiceInTheSameWeeksIsFoundBeforeTheyAre(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        try (Browser nadia = Browser.on(portal, way).signIn("nadia.fenwick")) {
            ask(nadia, "AS-2027", "Sheltered tenants", "Public Protection", List.of());
        }
        try (Browser imran = Browser.on(portal, way).signIn("imran.sadiq")) {
            imran.open("comments/consultations/new?plan=CS-2027").type("title", "Tenants with children")
                    .date("[name=closes]", LocalDate.now().plusWeeks(1));
            imran.tick("Public Protection").follow("See what will happen");
            assertThat(imran.text("main")).contains("The same people are asked by others", "Adult Services",
                    "of the same people");
            imran.follow("Change it");
            assertThat(imran.find("[name=title]").getAttribute("value")).isEqualTo("Tenants with children");
            assertThat(imran.open("comments/consultations/calendar").text("main")).contains("Adult Services")
                    .doesNotContain("Tenants with children");
        }
    }

    /** C7: a department gives comments but takes none in one cluster; it works at once and says whom to ask. */
    @OnEachDatabase(by = Way.PLAIN)
    void aDepartmentTakesNoCommentsInOneCluster(Database database, Way way) {
        Portal portal = PORTALS.on(database);
        String cluster = "form.pw-switch:has(input[name=cluster][value='people-2027']):has(input[name=name][value=receive]) button";
        String line = "HO-2027-a3-1";
        try (Browser simon = Browser.on(portal, way).signIn("simon.tarrant"); Browser nadia = Browser.on(portal, way).signIn("nadia.fenwick")) {
            simon.open("our-features").submit(cluster);
            simon.type("reason", "We write until the end of the month.").submit("main form button[type=submit]");
            assertThat(simon.text("main")).contains("We write until the end of the month.");

            assertThat(nadia.open("comments/new?line=" + line).text("main"))
                    .contains("Housing is not taking comments here; contact Beth Oyelaran");
            assertThat(nadia.open("plans/HO-2027").all("#line-" + line + " a.pw-comment-tool")).isEmpty();
            assertThat(said(portal, "nadia.fenwick", line, "No?")).isEqualTo(403);
            assertThat(said(portal, "ruth.calloway", line, "We meet in the other cluster.")).isEqualTo(201);
            assertThat(said(portal, "beth.oyelaran", "AS-2027-a1-1", "We still say what we think.")).isEqualTo(201);

            simon.open("our-features").submit(cluster);
            assertThat(nadia.open("plans/HO-2027").all("#line-" + line + " a.pw-comment-tool")).hasSize(1);
        }
    }

    private static void said(Portal portal, String user, String line, String words, int many) {
        IntStream.rangeClosed(1, many).forEach(i -> assertThat(said(portal, user, line, words + i)).isEqualTo(201));
    }

    private static int said(Portal portal, String user, String line, String words) {
        return portal.api(user).post("api/v1/comments", Map.of("target", "plans:line:" + line, "text", words)).status();
    }
}
