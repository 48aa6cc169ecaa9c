package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** Two people with the same plan before them. */
class LiveIT {

    private static final String LINE = "HW-2027-a1-2";
    private static final String EDITING = "Ruth Calloway is editing this line";
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final Portal portal = Portal.shared();

    private void comment(String words) {
        Http.Answer given = portal.api("gareth.pike").post("api/v1/comments", Map.of("target", "plans:line:" + LINE, "text", words));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
    }

    private static void untilGone(Browser browser, String selector) {
        new WebDriverWait(browser.driver(), SECONDS).until(any -> browser.all(selector).isEmpty());
    }

    /** A comment appears without a reload, and not before its reader wants to see it. */
    @Test
    void aCommentOfAnotherAppearsWhenItsReaderWantsIt() {
        try (Browser alison = Browser.watched(portal).signIn("alison.keane")) {
            alison.open("plans/HW-2027").run("window.sameDocument = true");
            comment("The first one that came by itself.");
            comment("The second one that came by itself.");

            alison.until(".pw-live", "2 new comments. Show");
            assertThat(alison.text()).doesNotContain("that came by itself");
            assertThat(alison.axe()).isEmpty();
            alison.picture("live-news");
            alison.click(".pw-live button");

            assertThat(alison.text()).contains("The first one that came by itself.", "The second one that came by itself.");
            assertThat(alison.run("return document.activeElement.textContent")).asString().contains("The first one that came by itself.");
            assertThat(alison.content(".pw-live")).isEmpty();
            assertThat(alison.run("return window.sameDocument")).isEqualTo(true);
            assertThat(alison.complaints()).isEmpty();
        }
    }

    /** Who edits a line is said beside it and in its form, and no longer when they have left. */
    @Test
    void whoEditsALineIsSaidUntilTheyHaveLeft() {
        try (Browser ruth = Browser.on(portal, Way.MOUSE).signIn("ruth.calloway");
                Browser alison = Browser.watched(portal).signIn("alison.keane")) {
            alison.open("plans/HW-2027");
            ruth.open("lines/" + LINE + "/edit");
            alison.until("#line-" + LINE + " .pw-line__meta", EDITING);
            alison.picture("live-editing");

            alison.open("lines/" + LINE + "/edit").until(".pw-editors", "Ruth Calloway has this line open too.");
            ruth.until(".pw-editors", "Alison Keane has this line open too.");
            alison.open("plans/HW-2027").until("#line-" + LINE + " .pw-line__meta", EDITING);
            untilGone(ruth, ".pw-editors p");
            ruth.open("plans/HW-2027");

            untilGone(alison, "#line-" + LINE + " .pw-busy");
            assertThat(alison.complaints()).isEmpty();
        }
    }

    /** Without scripts the page says the same when it is opened. */
    @Test
    void withoutScriptsThePageIsRightWhenItIsOpened() {
        try (Browser ruth = Browser.on(portal, Way.MOUSE).signIn("ruth.calloway");
                Browser alison = Browser.on(portal, Way.PLAIN).signIn("alison.keane")) {
            ruth.open("lines/" + LINE + "/edit");
            comment("Read on a page without scripts.");

            alison.open("plans/HW-2027");
            assertThat(alison.content("#line-" + LINE)).contains(EDITING, "Read on a page without scripts.");
            assertThat(alison.all(".pw-live p")).isEmpty();
            alison.open("lines/" + LINE + "/edit");
            assertThat(alison.content(".pw-editors")).startsWith("Ruth Calloway has this line open too.");
        }
    }
}
