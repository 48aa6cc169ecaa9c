package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** Every main page as its readers see it, at both widths: looked at once, then judged one thing after another. */
class PagesIT {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int TABS = 12;
    private static final String SKIPS = "return document.activeElement.getAttribute('href') === '#main-content'"
            + " && document.activeElement.getBoundingClientRect().width > 1";
    private static final String SHOWS_FOCUS = "const e = document.activeElement; if (e === document.body) return '';"
            + " const s = getComputedStyle(e); return s.outlineStyle !== 'none' || s.boxShadow !== 'none' ? '' : e.outerHTML.slice(0, 120)";
    private static final String SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final List<String> AXE = new ArrayList<>();
    private static final List<String> NARROW = new ArrayList<>();
    private static final List<String> KEYBOARD = new ArrayList<>();
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static final List<String> STRAY = new ArrayList<>();
    private static final Set<String> LOOKED_AT = new LinkedHashSet<>();

    private static Portal portal;

    @BeforeAll
    static void look() {
        portal = Portal.shared();
        try (Browser browser = Browser.on(portal)) {
            browser.wide(1280).open("sign-in");
            judge(browser, "sign-in", "sign-in");
            browser.signIn("ruth.calloway");
            look(browser, "planner", menu(browser));
            look(browser, "planner", List.of("plans/HW-2027", "plans/HW-2027/lines/new", "plans/HW-2027/lines/paste",
                    "lines/HW-2027-a1-1/edit", "lines/HW-2027-a1-1/history", "comments/new?line=HW-2027-a1-1", "outcomes", "rounds",
                    "rounds/2027", "search?q=library", "account", "accessibility", "nowhere"));
        }
        try (Browser browser = Browser.on(portal)) {
            browser.wide(1280).signIn("owen.blake");
            look(browser, "administrator", List.of("admin", "admin/modules", "admin/modules/new", "admin/modules/comments", "admin/people",
                    "admin/audit", "our-features"));
        }
    }

    private static List<String> menu(Browser browser) {
        return browser.all("nav a[href], header a[href]").stream().map(link -> link.getAttribute("href"))
                .filter(address -> address.startsWith(portal.url())).map(address -> address.substring(portal.url().length()))
                .distinct().toList();
    }

    private static void look(Browser browser, String reader, List<String> paths) {
        Http there = portal.pages(reader.equals("planner") ? "ruth.calloway" : "owen.blake");
        for (String path : paths) {
            boolean missing = there.get(path).status() == 404 && !path.equals("nowhere");
            String name = reader + "-" + path.replaceAll("[^a-zA-Z0-9]+", "-");
            if (!missing && LOOKED_AT.add(name)) {
                browser.wide(1280).open(path);
                judge(browser, path, name);
            }
        }
    }

    private static void judge(Browser browser, String path, String name) {
        browser.picture(name + "-1280");
        if (!path.equals("nowhere")) {
            browser.complaints().forEach(complaint -> COMPLAINTS.add("/" + path + ": " + complaint));
        }
        browser.strayRequests().forEach(request -> STRAY.add("/" + path + ": " + request));
        judgeKeyboard(browser, path);
        judgeByAxe(browser, path, 1280);
        browser.wide(390).open(path);
        browser.picture(name + "-390");
        if (((Number) browser.run(SIDEWAYS)).intValue() > 0) {
            NARROW.add("/" + path + " is " + browser.run(SIDEWAYS) + " pixels too wide");
        }
        browser.complaints();
    }

    private static void judgeByAxe(Browser browser, String path, int width) {
        AxeBuilder axe = new AxeBuilder().withTags(TAGS);
        axe.setLegacyMode(true);
        for (Rule rule : axe.analyze(browser.driver()).getViolations()) {
            rule.getNodes().forEach(node -> AXE.add("/" + path + " at " + width + ": " + rule.getId() + ", " + node.getHtml()));
        }
    }

    private static void judgeKeyboard(Browser browser, String path) {
        browser.run("document.activeElement.blur(); window.scrollTo(0, 0)");
        Actions keys = new Actions(browser.driver());
        keys.sendKeys(Keys.TAB).perform();
        if (!Boolean.TRUE.equals(browser.run(SKIPS))) {
            KEYBOARD.add("/" + path + ": the first Tab does not show a link to the content");
        }
        for (int i = 0; i < TABS; i++) {
            keys.sendKeys(Keys.TAB).perform();
            String hidden = String.valueOf(browser.run(SHOWS_FOCUS));
            if (!hidden.isEmpty()) {
                KEYBOARD.add("/" + path + ": focus is not shown on " + hidden);
            }
        }
    }

    @Test
    void enoughWasLookedAt() {
        assertThat(LOOKED_AT).hasSizeGreaterThan(8);
    }

    @Test
    void axeFindsNothing() {
        assertThat(AXE).isEmpty();
    }

    @Test
    void aSmallScreenNeedsNoSidewaysScrolling() {
        assertThat(NARROW).isEmpty();
    }

    @Test
    void theKeyboardIsEnough() {
        assertThat(KEYBOARD).isEmpty();
    }

    @Test
    void theConsoleIsSilent() {
        assertThat(COMPLAINTS).isEmpty();
    }

    @Test
    void noRequestLeavesThePortal() {
        assertThat(STRAY).isEmpty();
    }
}
