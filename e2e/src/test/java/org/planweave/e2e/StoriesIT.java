package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planweave.itests.Http;
import org.planweave.itests.ModuleCopy;
import org.planweave.itests.Portal;

/** What people of a council do with their plans and with the portal itself. */
class StoriesIT {

    private static final String LINE = "HW-2027-a2-1";

    private final Portal portal = Portal.shared();

    /** A1: a planner signs in and sees the round's dates and what waits for her. */
    @Test
    void aPlannerSignsInAndSeesWhatWaits() {
        try (Browser ruth = Browser.on(portal).signIn("ruth.calloway")) {
            assertThat(ruth.find("h1").getText()).isNotBlank();
            assertThat(ruth.text()).contains("Ruth Calloway", "2027–28");
            assertThat(ruth.all("main a[href^='/plans/HW-2027'], main a[href*='HW-2027']")).isNotEmpty();
        }
    }

    /** A7 and A8: another department comments on words; the words change; the comment says so, and shows old and new. */
    @Test
    void aCommentOnWordsFollowsThemThroughAnEdit() {
        Http ruth = portal.api("ruth.calloway");
        Http.Answer line = ruth.get("api/v1/lines/" + LINE);
        String text = line.json().path("text").asText();
        String words = text.split(" ")[2] + " " + text.split(" ")[3];
        try (Browser gareth = Browser.on(portal).signIn("gareth.pike")) {
            gareth.open("comments/new?line=" + LINE).type("text", "We repave that street in September.").type("quote", words);
            gareth.submit("main form button[type=submit]");
            assertThat(gareth.text()).contains("We repave that street in September.");
        }
        try (Browser planner = Browser.on(portal).signIn("ruth.calloway")) {
            planner.open("lines/" + LINE + "/edit").type("text", text.replace(words, "something else entirely"));
            planner.submit("#line-form .pw-acts button.govuk-button");
            assertThat(planner.text()).contains("something else entirely", "We repave that street in September.");
        }
        var comments = ruth.get("api/v1/comments?target=plans:line:" + LINE).items();
        assertThat(state(comments, "We repave that street in September.")).isIn("changed", "lost");
    }

    /** A9: a synergy between two plans shows its evidence, and each piece leads to its source. */
    @Test
    void aSynergyShowsItsEvidence() {
        assumeTrue(runs("synergies"), "The module synergies does not ship yet.");
        Portal.Said said = portal.command("synergies", "run", "--all");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(portal.api("ruth.calloway").get("api/v1/synergies").items().size()).as(said.out()).isPositive();
        try (Browser ruth = Browser.on(portal).signIn("ruth.calloway")) {
            ruth.open("synergies");
            assertThat(ruth.all("main a[href*='-2027']")).hasSizeGreaterThan(1);
        }
    }

    /** C1 to C4: an administrator looks at the modules, has a new version checked, and deploys it. */
    @Test
    void anAdministratorUpdatesAModule() throws Exception {
        assumeTrue(runs("admin"), "The module admin does not ship yet.");
        Path jar = ModuleCopy.of(Portal.shippedModule("comments")).version("0.1.9").write();
        assertThat(portal.command("modules", "sign", jar.toString()).status()).isZero();
        try (Browser owen = Browser.on(portal).signIn("owen.blake")) {
            owen.open("admin/modules");
            assertThat(owen.text()).contains("Comments", "Plans");
            owen.open("admin/modules/new");
            owen.find("input[type=file]").sendKeys(jar.toString());
            owen.submit("main form button[type=submit]");
            assertThat(owen.text()).contains("0.1.9");
            owen.picture("administrator-module-check-1280");
            if (!owen.all("main input[type=password]").isEmpty()) {
                owen.type("password", portal.password("owen.blake"));
            }
            owen.submit("main form button[type=submit]");
            owen.picture("administrator-module-deployed-1280");
        }
        assertThat(portal.api("owen.blake").get("api/v1/modules/comments").json().path("version").asText()).isEqualTo("0.1.9");
        Files.delete(jar);
    }

    /** C6: a department's director switches a feature off; the next page and the API do without it, and back. */
    @Test
    void aDirectorSwitchesAFeatureOff() {
        assumeTrue(runs("admin"), "The module admin does not ship yet.");
        Http beth = portal.pages("beth.oyelaran");
        Http director = portal.pages("simon.tarrant");
        String features = "api/v1/departments/" + department("HO") + "/features";
        assertThat(beth.get("comments/new?line=HW-2027-a1-1").status()).isEqualTo(200);
        try (Browser simon = Browser.on(portal).signIn("simon.tarrant")) {
            simon.open("our-features");
            assertThat(simon.text()).contains("Comments");
            simon.picture("director-our-features-1280");
        }
        Http api = portal.api("simon.tarrant");
        Http.Answer off = api.put(features, Map.of("module", "comments", "name", "give", "on", false, "reason", "We read first."), Map.of());
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        assertThat(beth.get("comments/new?line=HW-2027-a1-1").status()).isIn(403, 404);
        assertThat(portal.api("beth.oyelaran").post("api/v1/comments",
                Map.of("target", "plans:line:HW-2027-a1-1", "text", "Not now.")).status()).isIn(403, 404);
        Http.Answer on = api.put(features, Map.of("module", "comments", "name", "give", "on", true, "reason", "We are ready."), Map.of());
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        assertThat(beth.get("comments/new?line=HW-2027-a1-1").status()).isEqualTo(200);
        assertThat(director.get("our-features").status()).isEqualTo(200);
    }

    /** Everything works with scripts off: signing in, reading, commenting. */
    @Test
    void aCommentIsGivenWithoutScripts() {
        try (Browser beth = Browser.withoutScripts(portal).signIn("beth.oyelaran")) {
            beth.open("plans/HW-2027");
            assertThat(beth.text()).contains("Highways and Waste");
            beth.open("comments/new?line=HW-2027-a1-1").type("text", "Sent by a plain form.");
            beth.submit("main form button[type=submit]");
            assertThat(beth.text()).contains("Sent by a plain form.");
        }
    }

    private boolean runs(String module) {
        return portal.api("owen.blake").get("api/v1/modules/" + module).status() == 200;
    }

    private String department(String code) {
        for (var department : portal.api("owen.blake").get("api/v1/departments").items()) {
            if (department.path("code").asText().equals(code)) {
                return department.path("id").asText();
            }
        }
        throw new AssertionError("There is no department " + code);
    }

    private static String state(com.fasterxml.jackson.databind.JsonNode comments, String text) {
        for (var comment : comments) {
            if (comment.path("text").asText().equals(text)) {
                return comment.path("anchor").path("state").asText(comment.path("state").asText());
            }
        }
        return "not there";
    }
}
