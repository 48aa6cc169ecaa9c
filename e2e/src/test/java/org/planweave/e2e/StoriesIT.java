package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.planweave.itests.Http;
import org.planweave.itests.ModuleCopy;
import org.planweave.itests.Portal;

/** What people of a council do with their plans and with the portal itself. */
class StoriesIT {

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

    /** A9: a synergy between two plans shows its evidence, and each piece leads to its source. */
    @Test
    void aSynergyShowsItsEvidence() {
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
            assertThat(owen.wide(390).run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("the check on a phone, without scrolling sideways").isEqualTo(0L);
            owen.wide(1280);
            if (!owen.all("main input[type=password]").isEmpty()) {
                owen.type("password", portal.password("owen.blake"));
            }
            owen.submit("main form button[type=submit]");
            owen.picture("administrator-module-deployed-1280");
        }
        assertThat(portal.api("owen.blake").get("api/v1/modules/comments").json().path("version").asText()).isEqualTo("0.1.9");
        Files.delete(jar);
    }

    /** C6: a department's director switches a feature off on their own page; menu, pages, search and API follow, and come back. */
    @Test
    void aDirectorSwitchesAFeatureOffAndOn() {
        Http beth = portal.pages("beth.oyelaran");
        Http api = portal.api("beth.oyelaran");
        Browser simon = Browser.on(portal).signIn("simon.tarrant");
        try (simon) {
            assertThat(shown(beth, api)).as("before").containsOnly(true);
            simon.open("our-features").submit("form.pw-switch:has(input[value=synergies]) button");
            simon.type("reason", "We read the plans ourselves first.").submit("main form button[type=submit]");
            assertThat(simon.text()).contains("We read the plans ourselves first.");
            assertThat(shown(beth, api)).as("switched off").containsOnly(false);
            assertThat(beth.get("").text()).doesNotContain("href=\"/synergies");
            simon.open("our-features").submit("form.pw-switch:has(input[value=synergies]) button");
            assertThat(shown(beth, api)).as("switched on again").containsOnly(true);
        }
    }

    /** Whether the page, the plan's page, the API and the search show synergies to a reader, in this order. */
    private static List<Boolean> shown(Http pages, Http api) {
        return List.of(pages.get("synergies").status() == 200, pages.get("plans/HO-2027").text().contains("href=\"/synergies"),
                api.get("api/v1/synergies").status() == 200, !api.get("api/v1/search?q=Northfield&kind=synergy").items().isEmpty());
    }

    /** C2: a jar that no key on the list has signed is refused in one sentence, and nothing has changed. */
    @Test
    void anUnsignedModuleIsRefusedInOneSentence() throws Exception {
        Path jar = ModuleCopy.of(Portal.shippedModule("comments")).version("0.1.8").write();
        String before = portal.api("owen.blake").get("api/v1/modules").text();
        try (Browser owen = Browser.on(portal).signIn("owen.blake")) {
            owen.open("admin/modules/new").find("input[type=file]").sendKeys(jar.toString());
            owen.submit("main form button[type=submit]");
            assertThat(owen.find("main").getText()).contains("sign").doesNotContain("Exception", "org.planweave");
        }
        assertThat(portal.api("owen.blake").get("api/v1/modules").text()).isEqualTo(before);
        Files.delete(jar);
    }

    /** A planner gets from the sign-in to a given comment with the keyboard alone. */
    @Test
    void aCommentIsGivenByKeyboardAlone() {
        try (Browser beth = Browser.on(portal)) {
            beth.open("sign-in").tabTo("[name=username]").keys("beth.oyelaran");
            beth.tabTo("[name=password]").keys(portal.password("beth.oyelaran")).press(Keys.ENTER);
            beth.open("comments/new?line=HW-2027-a1-1").tabTo("[name=text]").keys("Given by keyboard.");
            beth.tabTo("main form button[type=submit]").press(Keys.ENTER);
            assertThat(beth.text()).contains("Given by keyboard.");
        }
    }

    /** A13: a planner makes a committee report of their plan, writes it, and sees what members will and what is missing. */
    @Test
    void aPlanBecomesACommitteeReport() {
        try (Browser ruth = Browser.on(portal).signIn("ruth.calloway")) {
            ruth.open("reports/new?plan=HW-2027").submit("main form button[type=submit]");
            assertThat(ruth.text()).contains("The report is made.", "Financial implications");
            ruth.type("cover.meeting", "Streets Committee").type("words.conclusion", "The plan keeps its promise.");
            ruth.submit("main form button[type=submit]");
            assertThat(ruth.text()).contains("The report is saved.", "Streets Committee", "The plan keeps its promise.",
                    "This report cannot go out yet", "Documents relied on", "Highways and Waste, business plan 2026–27",
                            "Appendix 1");
        }
    }

    /** A plan on paper is the plan: no menu, no buttons, every line. */
    @Test
    void aPlanPrintsAsThePlanAlone() {
        try (Browser ruth = Browser.on(portal).signIn("ruth.calloway")) {
            ruth.open("plans/HW-2027").onPaper();
            assertThat(ruth.all("nav, .pw-head__acts, .pw-line__tools, .pw-search, footer").stream()
                    .filter(WebElement::isDisplayed).map(one -> one.getAttribute("class"))).isEmpty();
            assertThat(ruth.all(".pw-line__text").stream().filter(WebElement::isDisplayed)).hasSizeGreaterThan(15);
            ruth.picture("plan-printed");
        }
    }
}
