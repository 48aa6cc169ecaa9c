package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A department switches a module off and on: at the next request it is gone from everything that its people see, and back, with no
 * restart, while other departments go on as they were.
 */
@ResourceLock("Portal.shared")
class N32IT {

    private static final String PLAN = "plans/HW-2027";
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final String WORD = "Brindlewick";
    private static final String REASON = "We read the plans ourselves first.";

    private final Portal portal = Portal.shared();
    private final Http pages = portal.pages("ruth.calloway");
    private final Http api = portal.api("ruth.calloway");
    private String comment = "";

    @BeforeEach
    void say() {
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", LINE, "text", WORD + " asks who pays."));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        comment = given.json().path("id").asText();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> found() && told());
    }

    @AfterEach
    void takeBack() {
        portal.api("gareth.pike").delete("api/v1/comments/" + comment);
    }

    @Test
    void commentsGoFromEverythingAndComeBack() {
        List<Boolean> other = seenByAnother("comments/answers", "comments");
        String bundles = bundles();
        assertThat(comments()).as("before").containsOnly(true);

        turn("comments", "give", false);
        turn("comments", "receive", false);
        assertThat(comments()).as("menu, links on the plan's page, page, API, search, notices").containsOnly(false);
        assertThat(pages.get(PLAN).status()).isEqualTo(200);
        assertThat(pages.get("").status()).isEqualTo(200);
        assertThat(seenByAnother("comments/answers", "comments")).as("another department").isEqualTo(other).containsOnly(true);
        turn("comments", "give", true);
        turn("comments", "receive", true);
        assertThat(comments()).as("on again").containsOnly(true);
        assertThat(bundles()).as("nothing was started again").isEqualTo(bundles);
    }

    @Test
    void synergiesGoFromEverythingAndFromTheNextRun() {
        List<Boolean> other = seenByAnother("synergies", "synergies");
        String bundles = bundles();
        run();
        assertThat(synergies()).as("before").containsOnly(true);
        assertThat(threadsWithHighways()).isPositive();

        turn("synergies", "on", false);
        assertThat(synergies()).as("menu, links on the plan's page, page, API").containsOnly(false);
        assertThat(threadsWithHighways()).as("for the other side too").isZero();
        run();
        assertThat(threadsWithHighways()).as("left out of the run").isZero();
        assertThat(seenByAnother("synergies", "synergies")).as("another department").isEqualTo(other).containsOnly(true);

        turn("synergies", "on", true);
        run();
        assertThat(synergies()).as("on again").containsOnly(true);
        assertThat(threadsWithHighways()).isPositive();
        assertThat(bundles()).as("nothing was started again").isEqualTo(bundles);
    }

    @Test
    void whatTheAdministratorSetsForAllHoldsForAllAndCannotBeTurned() {
        String department = highways();
        choose("synergies", "OFF_FOR_ALL");
        try {
            assertThat(synergies()).containsOnly(false);
            assertThat(portal.pages("gareth.pike").get("synergies").status()).isEqualTo(404);
            Http.Answer refused = portal.api("alison.keane").put("api/v1/departments/" + department + "/features",
                    Map.of("module", "synergies", "on", true), Map.of());
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("The administrator has set this to off for all departments", REASON);
            assertThat(portal.pages("alison.keane").get("our-features").text()).contains("Set by the administrator", REASON);
            assertThat(portal.command("switch", "synergies", department, "on").err()).contains("off for all departments");
        } finally {
            choose("synergies", "ON_AT_FIRST");
        }
        assertThat(synergies()).containsOnly(true);
    }

    private void choose(String module, String choice) {
        Http.Answer set = portal.api("owen.blake").put("api/v1/modules/" + module + "/switches",
                Map.of("choice", choice, "reason", REASON), Map.of());
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private void turn(String module, String name, boolean on) {
        Http.Answer turned = portal.api("alison.keane").put("api/v1/departments/" + highways() + "/features",
                Map.of("module", module, "name", name, "on", on, "reason", REASON), Map.of());
        assertThat(turned.status()).as(turned.text()).isEqualTo(200);
    }

    private List<Boolean> comments() {
        return List.of(links("", "comments"), links(PLAN, "comments"), pages.get("comments/answers").status() != 404,
                api.get("api/v1/comments?target=" + LINE).status() != 404, found(), told());
    }

    private List<Boolean> synergies() {
        return List.of(links("", "synergies"), links(PLAN, "synergies"), pages.get("synergies").status() != 404,
                api.get("api/v1/synergies").status() != 404);
    }

    /** Whether a page leads to the module anywhere. */
    private boolean links(String page, String module) {
        return !Jsoup.parse(pages.get(page).text()).select("a[href^=/" + module + "], form[action^=/" + module + "]").isEmpty();
    }

    private boolean found() {
        return api.get("api/v1/search?q=" + WORD).text().contains(comment);
    }

    private boolean told() {
        return api.get("api/v1/notices").text().contains(comment);
    }

    private List<Boolean> seenByAnother(String page, String module) {
        Http gareth = portal.pages("gareth.pike");
        return List.of(gareth.get("").text().contains("href=\"/" + module), gareth.get(page).status() == 200);
    }

    private long threadsWithHighways() {
        JsonNode all = portal.api("helen.strand").get("api/v1/synergies?faint=true").items();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("lines").findValuesAsText("ref").stream().anyMatch(ref -> ref.startsWith("plans:line:HW-2027"))).count();
    }

    private void run() {
        Portal.Said said = portal.command("synergies", "run", "--all");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
    }

    private String bundles() {
        return portal.api("owen.blake").get("api/v1/modules/bundles").text();
    }

    private String highways() {
        return StreamSupport.stream(portal.api("alison.keane").get("api/v1/departments").items().spliterator(), false)
                .filter(one -> one.path("code").asText().equals("HW")).findFirst().orElseThrow().path("id").asText();
    }
}
