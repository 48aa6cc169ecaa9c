package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** What two plans have in common: judged, agreed on and carried through. Walked by keyboard alone and without scripts too. */
@WalkedOn(Database.POSTGRESQL)
class SynergyIT {

    private static final String ONE_ASKING = "Ask the tenants of sheltered homes once, for both of us, and share what they say.";

    /** The thread between two lines, whatever its type, after a look at all of them. */
    private static String thread(Portal portal, String user, String one, String other) {
        Portal.Said said = portal.command("synergies", "run", "--all");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        Set<String> both = Set.of("plans:line:" + one, "plans:line:" + other);
        return StreamSupport.stream(portal.api(user).get("api/v1/synergies?faint=true").items().spliterator(), false)
                .filter(each -> Set.copyOf(each.path("lines").findValuesAsText("ref")).equals(both)).map(each -> each.path("id").asText())
                .findFirst().orElseThrow(() -> new AssertionError("No thread between " + one + " and " + other));
    }

    private static JsonNode initiative(Portal portal, String user, String title) {
        return StreamSupport.stream(portal.api(user).get("api/v1/synergies/initiatives").items().spliterator(), false)
                .filter(each -> each.path("terms").path("title").asText().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("No initiative " + title));
    }

    /** B5: the lead of the council asks for duplications that are very likely; each has its type, its words, both parties and its record. */
    @OnEachDatabase
    void aLeadAsksForDuplicationsAboveAThreshold(Database database, Way way) {
        Portal portal = database.portal();
        String thread = thread(portal, "helen.strand", "CL-2027-a2-2", "CR-2027-a3-1");
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            helen.open("synergies?type=duplicate&least=very&department=" + Words.choice(helen.open("synergies"), "department", "Corporate Resources"));
            assertThat(helen.all(".pw-cardlist > *")).isNotEmpty().allMatch(card -> card.getText().contains("Duplication"));
            assertThat(helen.text("#thread-" + thread)).contains("Culture and Leisure", "Corporate Resources", "digital skills", "This is very likely",
                    "of the last");
            assertThat(helen.all("#thread-" + thread + " a[href*='-2027']")).as("each leads to its source").hasSizeGreaterThan(2);
        }
    }

    /**
     * A10: a planner accepts one thread and dismisses another with a reason, which stays dismissed after the next run; B5: the lead of
     * the council sees them by type and state, each with its reasons and how often its type was right.
     */
    @OnEachDatabase(by = Way.KEYBOARD)
    void aThreadIsDismissedWithAReasonAndStaysDismissed(Database database, Way way) {
        Portal portal = database.portal();
        String thread = thread(portal, "gareth.pike", "HO-2027-a1-1", "PP-2027-a1-1");
        try (Browser gareth = Browser.on(portal, way).signIn("gareth.pike")) {
            gareth.open("synergies/" + thread).tick("Dismiss: there is nothing in it for us").follow("Save verdict");
            assertThat(gareth.text("main")).contains("Say why you dismiss it.");
            gareth.type("reason", "A different client group.").follow("Save verdict");
            assertThat(portal.command("synergies", "run", "--all").status()).isZero();
            gareth.open("synergies/" + thread);
            assertThat(gareth.text("main")).contains("Dismissed by Gareth Pike", "A different client group.");
        }
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            helen.open("synergies?state=dismissed&department=" + Words.choice(helen.open("synergies"), "department", "Housing"));
            assertThat(helen.all("#thread-" + thread)).hasSize(1);
            assertThat(helen.text("#thread-" + thread)).contains("of the last");
            assertThat(helen.open("synergies").all("#thread-" + thread)).isEmpty();
        }
    }

    /**
     * A11: two planners turn an accepted thread into a joint initiative with lead, day, KPI and a saving split in two. It is proposed
     * until both directors agree and finance confirms; the same text lands in both drafts; the ledger shows the saving once.
     */
    @OnEachDatabase(by = Way.PLAIN)
    void anAcceptedThreadBecomesAJointInitiative(Database database, Way way) {
        Portal portal = database.portal();
        String thread = thread(portal, "beth.oyelaran", "AS-2027-c1", "HO-2027-c1");
        try (Browser beth = Browser.on(portal, way).signIn("beth.oyelaran")) {
            beth.open("synergies/" + thread).tick("Accept: ask once").follow("Save verdict");
            beth.follow("Make a joint initiative").type("title", "One asking").type("text", ONE_ASKING)
                    .date("[name=by]", LocalDate.of(2027, 11, 30)).type("kpi", "Letters to one home: from 2 to 1").type("benefit", "a lot");
            beth.choose("lead", "Housing").follow("Propose and sign");
            assertThat(beth.text("main")).contains("“a lot” is no sum in whole pounds", "Who leads");
            assertThat(beth.find("[name=title]").getAttribute("value")).as("what was typed").isEqualTo("One asking");
            beth.type("benefit", "40k").follow("Propose and sign");
            assertThat(beth.text("main")).contains("Signed by 1 of 2", "Waits for Adult Services");
            assertThat(beth.open("plans/HO-2027").text("main")).as("before the partner has signed").doesNotContain(ONE_ASKING);
        }
        signed(portal, way, "nadia.fenwick", "Adult Services", "One asking", "Sign");
        String lines = initiative(portal, "beth.oyelaran", "One asking").path("lines").toString();
        for (String plan : List.of("plans/HO-2027", "plans/AS-2027")) {
            assertThat(portal.pages("helen.strand").get(plan).text()).contains(ONE_ASKING, "Joint: One asking");
        }
        agreed(portal, way);
        try (Browser helen = Browser.on(portal, way).signIn("helen.strand")) {
            helen.open("synergies/ledger");
            assertThat(helen.text("main")).contains("One asking", "Agreed and confirmed").as("B12: what became of it all")
                    .contains("found", "accepted", "Achieved", "comments that need an answer have one", "How often each kind was right here");
            String row = helen.all("tfoot td").get(0).getText();
            assertThat(helen.all("tfoot td").get(1).getText()).as("both columns come to the same").isEqualTo(row);
        }
        otherWords(portal, way, lines);
    }

    private static void signed(Portal portal, Way way, String user, String department, String title, String button) {
        try (Browser signer = Browser.on(portal, way).signIn(user)) {
            assertThat(signer.text("main")).as("waits on the first page").contains(title);
            signer.open("synergies/initiatives/" + initiative(portal, user, title).path("id").asText())
                    .tick("I can speak for " + department + " on this").follow(button);
        }
    }

    private static void agreed(Portal portal, Way way) {
        signed(portal, way, "grace.abara", "Adult Services", "One asking", "Agree");
        assertThat(initiative(portal, "helen.strand", "One asking").path("state").asText()).isEqualTo("proposed");
        signed(portal, way, "simon.tarrant", "Housing", "One asking", "Agree");
        try (Browser farah = Browser.on(portal, way).signIn("farah.quill")) {
            farah.open("synergies/initiatives/" + initiative(portal, "farah.quill", "One asking").path("id").asText()).follow("Confirm");
            assertThat(farah.text("main")).contains("Agreed and confirmed", "Benefit confirmed by Farah Quill");
        }
    }

    /** Other words wait beside those in force until the partner has signed them, and then stand in both plans, in the same two lines. */
    private static void otherWords(Portal portal, Way way, String lines) {
        String id = initiative(portal, "beth.oyelaran", "One asking").path("id").asText();
        try (Browser nadia = Browser.on(portal, way).signIn("nadia.fenwick")) {
            nadia.open("synergies/initiatives/" + id).follow("Propose other words");
            nadia.type("text", ONE_ASKING + " Before Christmas.").follow("Propose and sign");
            assertThat(nadia.text("main")).contains("Other words are proposed");
        }
        assertThat(portal.pages("helen.strand").get("plans/HO-2027").text()).contains(ONE_ASKING).doesNotContain("Before Christmas.");
        signed(portal, way, "beth.oyelaran", "Housing", "One asking", "Sign");
        for (String plan : List.of("plans/HO-2027", "plans/AS-2027")) {
            assertThat(portal.pages("helen.strand").get(plan).text()).contains(ONE_ASKING + " Before Christmas.");
        }
        assertThat(initiative(portal, "beth.oyelaran", "One asking").path("lines").toString()).isEqualTo(lines);
    }

    /** B6: what two departments plan each for itself is merged: one text takes the place of both lines, and what both said stays. */
    @OnEachDatabase
    void twoLinesAreMergedIntoOne(Database database, Way way) {
        Portal portal = database.portal();
        String thread = thread(portal, "gareth.pike", "HO-2027-a3-2", "PP-2027-a2-1");
        String text = "Plant and store at Northfield in one piece of work.";
        try (Browser gareth = Browser.on(portal, way).signIn("gareth.pike")) {
            gareth.open("synergies/" + thread);
            assertThat(gareth.all(".pw-weave blockquote, .pw-pair__words").size() + gareth.all("main a[href*='-2027']").size())
                    .as("both lines stand there").isGreaterThan(1);
            gareth.tick("Accept: share it").follow("Save verdict");
            gareth.follow("Make a joint initiative").type("title", "One piece of work").type("text", text)
                    .date("[name=by]", LocalDate.of(2028, 1, 31));
            gareth.tick("It takes the place of the two lines").follow("Propose and sign");
        }
        signed(portal, way, "beth.oyelaran", "Housing", "One piece of work", "Sign");
        for (String line : List.of("HO-2027-a3-2", "PP-2027-a2-1")) {
            JsonNode now = portal.api("helen.strand").get("api/v1/lines/" + line).json();
            assertThat(now.path("text").asText()).isEqualTo(text);
            assertThat(now.path("version").asInt()).as("its versions stay").isGreaterThan(1);
        }
        try (Browser beth = Browser.on(portal, way).signIn("beth.oyelaran")) {
            beth.open("lines/HO-2027-a3-2/edit").type("f.end", "30 April 2028").follow("Check the wording");
            assertThat(beth.text("main")).as("before it is saved").contains("This move touches", "“One piece of work” is to be done by");
            assertThat(portal.api("beth.oyelaran").get("api/v1/lines/HO-2027-a3-2").json().path("end").asText()).isEqualTo("2028-01-31");
        }
    }

    /** C5: a module's detector runs in shadow on last year's plans; an administrator sees what it would have found; nobody is told. */
    @OnEachDatabase
    void aDetectorIsTriedOnLastYearsPlans(Database database, Way way) throws IOException {
        Portal portal = database.portal();
        Path jar = Files.copy(Portal.extraModule("cluster-streets"), Files.createTempDirectory("detector").resolve("cluster-streets.jar"));
        assertThat(portal.command("modules", "sign", jar.toString()).status()).isZero();
        Portal.Said said = portal.command("modules", "deploy", jar.toString());
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        awaitFirstSearch(portal);
        Map<String, Integer> before = threads(portal);
        try (Browser owen = Browser.on(portal, way).signIn("owen.blake")) {
            owen.open("synergies/detectors");
            assertThat(owen.text("main")).contains("Ground that two departments open within a year", "On trial");
            owen.follow("Try it on last round’s plans");
            assertThat(owen.text("main")).contains("Nobody has been told", "accepted then, and not found by it");
            assertThat(threads(portal)).isEqualTo(before);
            owen.follow("Switch it on");
            assertThat(owen.text("main")).contains("Switched on");
            owen.open("synergies/detectors/cluster-streets.dig-once").follow("Switch it off");
        }
        Files.delete(jar);
        Files.delete(jar.getParent());
    }

    /** A portal that has just started looks for synergies by itself; what that finds is not the detector's. */
    private static void awaitFirstSearch(Portal portal) {
        Http helen = portal.api("helen.strand");
        Awaitility.await("the first search").atMost(Duration.ofMinutes(2)).until(() -> threads(portal).get("helen") > 0
                && !helen.get("api/v1/synergies/runs/current").json().path("running").asBoolean(true));
    }

    private static Map<String, Integer> threads(Portal portal) {
        return Map.of("ruth", portal.api("ruth.calloway").get("api/v1/synergies?faint=true").items().size(),
                "helen", portal.api("helen.strand").get("api/v1/synergies?faint=true").items().size());
    }
}
