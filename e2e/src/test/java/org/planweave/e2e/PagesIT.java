package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.planweave.itests.Portal;

/**
 * Every main page as its readers see it, at both widths: looked at once, then judged one thing after another. The longest of the
 * classes that run beside one another, so it comes first.
 */
@Order(1)
class PagesIT {

    private static final int TABS = 12;

    /** Whose menus lead to other pages, or to the same with other things on them. */
    private static final Set<String> MENUS = Set.of("ruth.calloway", "owen.blake");

    /**
     * With {@code ./planweave test --stories}: pictures are taken too, axe looks at both widths, and everybody's menu is followed, which
     * takes twice as long.
     */
    private static final boolean THOROUGH = Boolean.getBoolean("planweave.pictures");

    private static final String SKIPS = "return document.activeElement.getAttribute('href') === '#main-content'"
            + " && document.activeElement.getBoundingClientRect().width > 1";
    /** Notes for whatever comes to have the focus what it is, if it does not show that. */
    private static final String WATCH_FOCUS = "window.planweaveFocus = []; document.addEventListener('focusin', event => {"
            + " const s = getComputedStyle(event.target); const shown = s.outlineStyle !== 'none' || s.boxShadow !== 'none';"
            + " window.planweaveFocus.push(shown ? '' : event.target.outerHTML.slice(0, 120)) })";
    private static final String FOCUS = "return window.planweaveFocus";
    private static final String SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String STATUS = "return performance.getEntriesByType('navigation')[0].responseStatus";

    private static final List<String> PLANNER = List.of("", "clusters/streets-2027", "plans/HW-2027", "plans/HW-2027/lines/new",
            "plans/HW-2027/lines/paste", "plans/HW-2027/compare", "plans/HW-2027/export", "plans/HW-2027/refresh",
            "plans/HW-2027/changes", "outcomes/tree", "outcomes/proposals", "plans/new", "lines/HW-2027-a1-1/edit",
            "lines/HW-2027-p1/edit", "plans/HW-2027/registers", "rounds/2027/registers", "synergies/between", "synergies/ledger", "synergies/picture", "synergies/overlaps",
            "lines/HW-2027-a1-1/history", "comments/new?line=HW-2027-a1-1", "comments/answers", "comments/consultations",
            "comments/consultations/calendar", "comments/consultations/evidence?plan=HW-2027", "comments/said?plan=HW-2027",
            "reports", "reports/forms", "reports/estimates", "reports/signatories", "reports/new?plan=HW-2027", "reports/report-hw-2027", "reports/report-hw-2027?edition=public",
            "reports/report-hw-2027/edit", "reports/fit/HW-2027", "outcomes", "rounds/2027",
            "search?q=library", "search", "notices", "notices?show=information", "notices/choices", "notices/calendar", "imports", "account", "account/password", "account/second-factor", "account/sessions",
            "accessibility", "privacy", "cookies", "terms", "help", "nowhere");

    private static final List<String> AXE = new ArrayList<>();
    private static final List<String> NARROW = new ArrayList<>();
    private static final List<String> KEYBOARD = new ArrayList<>();
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static final List<String> NOT_FOUND = new ArrayList<>();
    private static final List<String> STRAY = new ArrayList<>();
    private static final Set<String> LOOKED_AT = new LinkedHashSet<>();

    private static Portal portal;

    @BeforeAll
    static void look() {
        portal = Portal.shared();
        try (Browser browser = Browser.watched(portal)) {
            browser.wide(1280).open("sign-in");
            judge(browser, "sign-in", "sign-in");
        }
        lookAs("ruth.calloway", PLANNER);
        lookAs("alison.keane", List.of("", "our-features", "plans/HW-2027/move", "approvals"));
        lookAs("rosalind.okoro", List.of("clusters/new", "clusters/people-2027", "clusters/people-2027/page",
                "clusters/people-2027/meetings", "clusters/people-2027/meetings/new", "clusters/people-2027/history"));
        lookAs("helen.strand", List.of("rounds/2027", "outcomes/outcome-2", "rounds/2027/set-up", "rounds/2027/dates",
                "rounds/2027/dates/committee?to=2027-03-17", "rounds/2027/outturn", "rounds/templates", "rounds/templates/high-level",
                "rounds/bank-holidays", "rounds/new", "reports/report-places-2027", "reports/report-places-2027/decision",
                "reports/forms/decimal/template/about", "clusters/reorganise", "clusters/check-bundle"));
        lookAs("owen.blake", List.of("admin", "admin/modules/new", "admin/modules/comments", "admin/modules/comments/rollback",
                "admin/modules/comments/switches/give",
                "admin/bundles", "admin/changes", "admin/people", "admin/people/new", "admin/people/tom.adeyemi", "admin/people/tom.adeyemi/leave",
                "admin/people/tom.adeyemi/move", "admin/audit", "admin/catalogue"));
        lookAs("mina.shah", List.of("records", "records?state=closed", "records/new", "records/new?kind=line&target=HW-2027-a1-1",
                "records/requests/foi-2026-114", "records/requests/foi-2026-114/items/2", "records/requests/foi-2026-114/close",
                "records/requests/foi-2026-114/whole", "records/held?kind=line&target=HW-2027-a1-1", "records/people", "records/retention", "records/retention/requests",
                "records/holds", "records/erasures", "records/dpia", "statements/terms"));
        lookAs("margaret.ashdown", List.of("", "plans", "search?q=library"));
        withoutComments();
    }

    /** The pages that there are only while a module is away: on a portal of their own, for others are at work on the shared one. */
    private static void withoutComments() {
        Portal everybodys = portal;
        try (Portal own = Portal.fresh()) {
            portal = own;
            assertThat(own.api("tess.rowan").delete("api/v1/modules/comments").status()).isBetween(200, 204);
            lookAs("ruth.calloway", List.of("plans/HW-2027/left"));
            lookAs("tess.rowan", List.of("admin/left", "admin/left/comments", "admin/left/comments/delete"));
            lookAs("owen.blake", List.of("admin/left/comments/export"));
        } finally {
            portal = everybodys;
        }
    }

    private static void lookAs(String user, List<String> paths) {
        try (Browser browser = Browser.watched(portal)) {
            browser.wide(1280).signIn(user);
            look(browser, user, paths);
            if (THOROUGH || MENUS.contains(user)) {
                look(browser, user, menu(browser));
            }
        }
    }

    private static List<String> menu(Browser browser) {
        return browser.all("nav a[href], header a[href]").stream().map(link -> link.getAttribute("href"))
                .filter(address -> address.startsWith(portal.url())).map(address -> address.substring(portal.url().length()))
                .distinct().toList();
    }

    private static void look(Browser browser, String reader, List<String> paths) {
        for (String path : paths) {
            String name = reader + "-" + path.replaceAll("[^a-zA-Z0-9]+", "-");
            if (LOOKED_AT.add(name)) {
                browser.wide(1280).open(path);
                judge(browser, path, name);
            }
        }
    }

    private static void judge(Browser browser, String path, String name) {
        picture(browser, name + "-1280");
        if (!path.equals("nowhere")) {
            browser.complaints().forEach(complaint -> COMPLAINTS.add("/" + path + ": " + complaint));
        }
        long status = ((Number) browser.run(STATUS)).longValue();
        if (status != (path.equals("nowhere") ? 404 : 200)) {
            NOT_FOUND.add("/" + path + " answers " + status);
        }
        browser.strayRequests().forEach(request -> STRAY.add("/" + path + ": " + request));
        judgeKeyboard(browser, path);
        judgeByAxe(browser, path, 1280);
        judgeNarrow(browser.wide(390), path, 390);
        picture(browser, name + "-390");
        if (THOROUGH) {
            judgeByAxe(browser, path, 390);
        }
        judgeNarrow(browser.wide(320), path, 320);
        browser.complaints();
    }

    /** Pictures are for people to look at. */
    private static void picture(Browser browser, String name) {
        if (THOROUGH) {
            browser.picture(name);
        }
    }

    private static void judgeByAxe(Browser browser, String path, int width) {
        browser.axe().forEach(fault -> AXE.add("/" + path + " at " + width + ": " + fault));
    }

    private static void judgeNarrow(Browser browser, String path, int width) {
        long over = ((Number) browser.run(SIDEWAYS)).longValue();
        if (over > 0) {
            NARROW.add("/" + path + " at " + width + " is " + over + " pixels too wide");
        }
    }

    private static void judgeKeyboard(Browser browser, String path) {
        browser.run("document.activeElement.blur(); window.scrollTo(0, 0)");
        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
        if (!Boolean.TRUE.equals(browser.run(SKIPS))) {
            KEYBOARD.add("/" + path + ": the first Tab does not show a link to the content");
        }
        browser.run(WATCH_FOCUS);
        new Actions(browser.driver()).sendKeys(Keys.TAB.toString().repeat(TABS)).perform();
        List<?> focus = (List<?>) browser.run(FOCUS);
        if (focus.isEmpty()) {
            KEYBOARD.add("/" + path + ": nothing comes to have the focus");
        }
        focus.stream().filter(hidden -> !"".equals(hidden)).forEach(hidden -> KEYBOARD.add("/" + path + ": focus is not shown on " + hidden));
    }

    @Test
    void everyPageIsThere() {
        assertThat(NOT_FOUND).isEmpty();
    }

    @Test
    void enoughWasLookedAt() {
        assertThat(LOOKED_AT).hasSizeGreaterThan(50);
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
