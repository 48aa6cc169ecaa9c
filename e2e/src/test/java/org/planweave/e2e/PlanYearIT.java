package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** A department's plan from last year's lines to two printed pages. */
@WalkedOn(Database.DERBY)
class PlanYearIT {

    /** It comes to the page by itself, in a part of the rail that folds on narrow screens. */
    private static final String METER = "[hx-get$='/meter']";
    private static final String DO = "What we will do";
    private static final Pattern FIGURE = Pattern.compile("([\\d.]+) of 2 pages");
    private static final Pattern ROOM = Pattern.compile("Room for about (\\d+) more rows of text");
    private static final Pattern SERVE = Pattern.compile("(\\d+) of (\\d+) lines");
    private static final String LONG = "Walk every street with the people who live there, write down what they miss, mend what can be mended at once"
            + " and say by letter within a month when the rest is done, for parks, lanes, lamps and benches alike";

    /**
     * A2: last year's lines and the medium-term priorities stand in the new template; one click keeps all; a drop, a new line
     * need reasons.
     */
    @OnEachDatabase
    void aPlanIsRefreshedFromLastYearAndKeptWithOneClick(Database database) {
        Portal portal = database.portal();
        portal.api("helen.strand").post("api/v1/rounds", Map.of("period", "2028-29"));
        try (Browser ruth = Browser.on(portal).signIn("ruth.calloway")) {
            ruth.open("plans/new").choose("round", "2028–29").follow("Start a plan");
            assertThat(ruth.text("main")).contains("Highways and Waste, business plan 2028–29", "What we are for", DO,
                    "What it takes");
            ruth.follow("Refresh from 2027–28");
            assertThat(ruth.text("h1")).isEqualTo("Refresh from 2027–28");
            assertThat(ruth.text("main")).contains("From Highways and Waste, business plan 2027–28",
                    "From Highways and Waste, medium-term plan 2025–30", "Rebuild the Tenter Lane crossing",
                            "By 2030 nobody is killed");
            int all = ruth.all(".pw-refresh .pw-line").size();
            assertThat(all).isGreaterThanOrEqualTo(23);
            String dropped = ruth.find(".pw-refresh .pw-line:has(.pw-line__kind b)").getAttribute("id").substring(3);

            ruth.click("label[for='d-" + dropped + "']").follow("Save choices");
            assertThat(ruth.text("main")).as("no drop without a reason").contains("There is a problem");
            ruth.type("r." + dropped, "The new ambition says it better.").follow("Save choices");
            assertThat(ruth.text("main")).contains("1 dropped");

            ruth.follow("Keep all " + (all - 1) + " that are left");
            assertThat(ruth.text("main")).contains("All " + all + " lines are decided", (all - 1) + " kept");
            ruth.follow("Back to the plan");
            assertThat(ruth.all(".pw-line__text")).hasSize(all - 1);
            assertThat(ruth.text("main")).contains(DO, "What it takes");

            ruth.follow("Add a line").type("text", "Plant 200 street trees by March 2029.").choose("section", DO)
                    .submit("#line-form .pw-acts button.govuk-button");
            ruth.follow("Refresh from 2027–28");
            assertThat(ruth.text("main")).contains("1 new", "One reason is missing");
            ruth.type(ruth.find("section[aria-labelledby='new'] textarea").getAttribute("name"), "Residents asked for shade.");
            ruth.follow("Save choices").follow("What changed");
            assertThat(ruth.text("main")).contains("1 new, 0 changed, 1 dropped", "Residents asked for shade.",
                    "The new ambition says it better.");
        }
    }

    /**
     * A3: a line that serves an outcome moves the bar of alignment and the map of outcomes; the fit meter says how full the pages
     * are.
     */
    @OnEachDatabase
    void aLineThatServesAnOutcomeMovesTheBarTheMapAndTheMeter(Database database) {
        try (Browser jonas = Browser.on(database.portal()).signIn("jonas.wray")) {
            Matcher before = match(SERVE, jonas.open("plans/CR-2027").text(".pw-rail"));
            double filled = figure(jonas);
            String department = department(database.portal(), "CR");
            int cell = cell(jonas, department);

            jonas.open("plans/CR-2027").follow("Add a line");
            jonas.type("text", "Open a joint advice hub at the Civic Yard by September 2027.").choose("section", DO);
            jonas.click("#o-outcome-1").choose("s.outcome-1", "strong").submit("#line-form .pw-acts button.govuk-button");

            Matcher after = match(SERVE, jonas.text(".pw-rail"));
            assertThat(Integer.parseInt(after.group(1))).isEqualTo(Integer.parseInt(before.group(1)) + 1);
            assertThat(Integer.parseInt(after.group(2))).isEqualTo(Integer.parseInt(before.group(2)) + 1);
            assertThat(figure(jonas)).isBetween(filled, filled + 0.2);
            assertThat(cell(jonas, department)).isEqualTo(cell + 1);
            jonas.submit(cellOf(department));
            assertThat(jonas.text("main")).contains("Open a joint advice hub at the Civic Yard by September 2027.");
        }
    }

    /**
     * A4: three bullets too many: the meter names what spills and the cheapest cut, the PDF has the same pages, and the cut makes
     * it fit.
     */
    @OnEachDatabase
    void threeBulletsTooManySpillAndTheCheapestCutMakesThePlanFit(Database database) {
        Portal portal = database.portal();
        fillTwoPages(portal.api("nadia.fenwick"), portal);
        try (Browser nadia = Browser.on(portal).signIn("nadia.fenwick")) {
            assertThat(figure(nadia.open("plans/AS-2027"))).isBetween(1.8, 2.0);
            nadia.follow("Paste a list").type("text", "• " + LONG + " in May.\n• " + LONG + " in June.\n• " + LONG + " in July.");
            nadia.choose("section", "What it takes").follow("Check").follow("Add 3 lines");
            String meter = nadia.until(METER, "Spills over 2 pages").content(METER);
            assertThat(meter).containsPattern("2 pages and (one row|\\d+ rows)").contains("Beyond the last page:",
                    "The cheapest cut:");

            nadia.open("reports/fit/AS-2027");
            int over = Integer.parseInt(match(Pattern.compile("2 pages and (\\d+) rows"), nadia.text("main")).group(1));
            List<String> spilled = links(nadia, "spilled");
            List<String> cut = links(nadia, "cut");
            assertThat(spilled).isNotEmpty();
            assertThat(cut).hasSize(1);
            PdfFile printed = PdfFile.seen(nadia.download("a[href$='plan.pdf']"));
            assertThat(printed.pages()).isEqualTo(3);
            String beyond = printed.sheets().get(2);
            assertThat(beyond.lines().filter(row -> !row.isBlank()).count()).as("rows of the third page").isEqualTo(over);
            assertThat(spilled.subList(1, spilled.size())).allMatch(number -> beyond.contains(number + " "));

            nadia.submit("section[aria-labelledby='cut'] a").submit("form[action$='/remove'] button");
            nadia.open("reports/fit/AS-2027");
            assertThat(nadia.text("main")).containsPattern("of 2 pages");
            assertThat(PdfFile.of(nadia.download("a[href$='plan.pdf']")).pages()).isEqualTo(2);
        }
    }

    /**
     * A5: two KPIs under review, one with a successor: both print as such, and the old one's history stays with its successor.
     */
    @OnEachDatabase
    void twoMeasuresUnderReviewPrintAsSuchAndTheHistoryStaysWithTheSuccessor(Database database) {
        Portal portal = database.portal();
        List<JsonNode> kpis = kpis(portal.api("priya.raman"), "PR-2027");
        String first = kpis.get(0).path("id").asText();
        String second = kpis.get(1).path("id").asText();
        String words = kpis.get(0).path("text").asText();
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            priya.open("plans/PR-2027/lines/new?kind=kpi").type("text", "Food businesses rated five: 61% now, 70% by March 2028.")
                    .choose("section", DO).submit("#line-form .pw-acts button.govuk-button");
            List<JsonNode> now = kpis(portal.api("priya.raman"), "PR-2027");
            JsonNode successor = now.stream().filter(one -> one.path("text").asText().startsWith("Food businesses rated five"))
                    .findFirst().orElseThrow();
            String number = successor.path("number").asText();
            priya.open("lines/" + first + "/edit").click("#underReview");
            priya.choose("f.successor", number + " Food businesses rated five: 61% now, 70% by March 2028.");
            priya.submit("#line-form .pw-acts button.govuk-button");
            priya.open("lines/" + second + "/edit").click("#underReview").submit("#line-form .pw-acts button.govuk-button");

            assertThat(priya.text("#line-" + first)).contains("Under review, successor " + number);
            assertThat(priya.text("#line-" + second)).contains("Under review").doesNotContain("successor");
            PdfFile printed = PdfFile.of(priya.open("reports/fit/PR-2027").download("a[href$='plan.pdf']"));
            assertThat(printed.text()).contains("(under review, proposed successor " + number + ")", "under review)");

            priya.open("lines/" + successor.path("id").asText() + "/history").submit("main a[href='/lines/" + first
                    + "/history']");
            assertThat(priya.text("main")).contains(words, "Version 1");
        }
    }

    private static List<JsonNode> kpis(Http api, String plan) {
        List<JsonNode> kpis = new ArrayList<>();
        api.get("api/v1/plans/" + plan + "/lines").items().forEach(line -> {
            if (line.path("kind").asText().equals("kpi")) {
                kpis.add(line);
            }
        });
        return kpis;
    }

    /** Writes lines of three rows until the second page has no room for three more, by two rows at least. */
    private static void fillTwoPages(Http nadia, Portal portal) {
        Http pages = portal.pages("nadia.fenwick");
        for (int i = 0; i < 40; i++) {
            Matcher room = match(ROOM, pages.get("reports/fit/AS-2027").text());
            int rows = Integer.parseInt(room.group(1));
            if (rows < 8) {
                return;
            }
            Http.Answer added = nadia.post("api/v1/plans/AS-2027/lines", Map.of("kind", "action", "section", "What it takes",
                    "text",
                    "Step " + i + ". " + (rows > 18 ? (LONG + ". ").repeat(3) : LONG + ".")));
            assertThat(added.status()).as(added.text()).isEqualTo(201);
        }
        throw new AssertionError("The plan does not fill");
    }

    private static double figure(Browser browser) {
        return Double.parseDouble(match(FIGURE, browser.until(METER, "of 2 pages").content(METER)).group(1));
    }

    private static String department(Portal portal, String code) {
        for (JsonNode one : portal.api("helen.strand").get("api/v1/departments").items()) {
            if (one.path("code").asText().equals(code)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("There is no department " + code);
    }

    private static String cellOf(String department) {
        return "a.pw-cell[href*='/outcome-1?'][href$='department=" + department + "']";
    }

    private static int cell(Browser browser, String department) {
        return Integer.parseInt(match(Pattern.compile("^\\d+"),
                browser.open("outcomes?round=2027").text(cellOf(department))).group());
    }

    private static List<String> links(Browser browser, String section) {
        return browser.all("section[aria-labelledby='" + section + "'] li a").stream().map(link -> link.getText()).toList();
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found;
    }
}
