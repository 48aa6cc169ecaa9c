package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.planweave.itests.Portal;

/** What is left in a browser that several people use one after the other. */
class SignedOutIT {

    private static final String FORM = "comments/new?line=HW-2027-a1-2";
    private static final String WORDS = "The weir at Candlebrook will not bear it.";
    private static final String KEPT = "return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('planweave.')))";

    private final Portal portal = Portal.shared();

    private static String kept(Browser browser) {
        return String.valueOf(browser.run(KEPT));
    }

    private static void untilKept(Browser browser) {
        new WebDriverWait(browser.driver(), Chromium.PATIENCE).until(any -> kept(browser).contains("locked"));
    }

    /** As after twelve hours, or a restart of the browser. */
    private static void sessionEnds(Browser browser) {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private static Object typed(Browser browser) {
        return browser.run("return document.querySelector('#text').value");
    }

    @Test
    void aCommentThatIsNotSentIsThereAgainForItsAuthorAndForNobodyElse() {
        try (Browser browser = Browser.on(portal, Way.MOUSE).signIn("alison.keane")) {
            browser.open(FORM).type("text", WORDS);
            untilKept(browser);
            assertThat(kept(browser)).doesNotContain("weir").doesNotContain("Candlebrook");

            sessionEnds(browser);
            browser.signIn("ruth.calloway").open(FORM).until(".pw-kept", "kept in this browser until you send it");
            assertThat(typed(browser)).isEqualTo("");

            sessionEnds(browser);
            browser.signIn("alison.keane").open(FORM).until(".pw-kept", "what you typed last time");
            assertThat(typed(browser)).isEqualTo(WORDS);
        }
    }

    @Test
    void whoSignsOutLeavesNothing() {
        try (Browser browser = Browser.watched(portal).signIn("alison.keane")) {
            String other = browser.open("plans/HW-2027").driver().getWindowHandle();
            String here = browser.driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
            browser.open(FORM).type("text", WORDS);
            untilKept(browser);
            browser.submit(".pw-masthead__out button");

            assertThat(browser.run("return location.pathname")).isEqualTo("/sign-in");
            assertThat(browser.run("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
            browser.driver().switchTo().window(other);
            browser.until("h1", "Sign in");
            browser.driver().switchTo().window(here);
            browser.driver().navigate().back();
            browser.until("h1", "Sign in");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPageWhoseSessionHasEndedDoesNotStayReadable() {
        try (Browser browser = Browser.on(portal, Way.MOUSE).signIn("alison.keane")) {
            browser.open("plans/HW-2027");
            sessionEnds(browser);
            browser.run("document.dispatchEvent(new Event('visibilitychange'))");
            browser.until("h1", "Sign in");
            assertThat(browser.run("return location.search")).isEqualTo("?to=%2Fplans%2FHW-2027");
        }
    }
}
