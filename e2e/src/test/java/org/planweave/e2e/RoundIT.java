package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.planweave.itests.Portal;

/** How a round is set up, watched and led. */
@WalkedOn(Database.DERBY)
class RoundIT {

    private static final String NEXT = "2029–30";

    /**
     * B1: a lead opens a round, chooses template and guidance, moves a date, forms this year's cluster; last year's stays, with
     * its plans.
     */
    @OnEachDatabase
    void aLeadSetsUpTheNextRoundAndTheOldClustersKeepTheirHistory(Database database) {
        Portal portal = database.portal();
        try (Browser helen = Browser.on(portal).signIn("helen.strand")) {
            helen.open("rounds/new").type("period", "2029-30").follow("Open it");
            assertThat(helen.text("h1")).contains(NEXT);
            helen.type("guidance", "Two sides, no more. Say what people will notice.").follow("Save the round");
            assertThat(helen.text("main")).contains("Say what people will notice.");
            helen.follow("Set up the round").follow("Dates");
            helen.submit("main a[href$='/dates/starts']");
            helen.date("#to", LocalDate.of(2029, 4, 2));
            helen.follow("Show what moves");
            assertThat(helen.text("main")).contains("1 April 2029", "2 April 2029");
            helen.follow("Move them");
            assertThat(helen.text("main")).contains("2 April 2029");

            helen.open("clusters/new").type("name", "Money and markets").choose("lead", "Gareth Pike");
            helen.click("input[aria-label='Public Protection is a member']")
                    .click("input[aria-label='Corporate Resources is a member']");
            helen.follow("Form the cluster");
            assertThat(helen.text("main")).contains("Money and markets", "Public Protection", "Corporate Resources");
            helen.open("clusters/streets-2027/history").follow("See this cluster in the round before");
            assertThat(helen.text("main")).as("last year's, with last year's members").contains("Streets and Neighbourhoods",
                    "Place and Planning")
                    .doesNotContain("Public Protection");
        }
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            assertThat(priya.open("clusters/streets-2026").text("main")).contains("Streets and Neighbourhoods",
                    "Highways and Waste");
            assertThat(priya.open("plans/HW-2026").text("main")).contains("Highways and Waste, business plan 2026–27",
                    "Rebuild the Fullers Yard junction");
        }
    }

    /** B2: who is late, at which gate, by how many working days; one click reminds, and it waits on the planner's first page. */
    @OnEachDatabase
    void theBoardSaysWhoIsLateForWhatAndRemindsWithOneClick(Database database) {
        Portal portal = database.portal();
        LocalDate due = LocalDate.now().minusWeeks(2);
        try (Browser helen = Browser.on(portal).signIn("helen.strand")) {
            helen.open("rounds/2027").follow("Set up the round");
            ownDate(helen, "Corporate Resources", due);
            helen.follow("Save the round").open("rounds/2027");
            assertThat(helen.text("h1")).containsPattern("(is|are) late");
            String row = "tr:has(button[type=submit]):has(a[href='/plans/CR-2027'])";
            Matcher late = Pattern.compile("(\\d+) working days late for “First reading in clusters”").matcher(helen.text(row));
            assertThat(late.find()).as(helen.text(row)).isTrue();
            assertThat(Integer.parseInt(late.group(1))).as("two weeks, less their bank holidays").isBetween(7, 10);
            helen.submit(row + " button");
            assertThat(helen.text("main")).contains("One planner was reminded");
            assertThat(helen.text(row)).contains("Reminded");
        }
        try (Browser jonas = Browser.on(portal).signIn("jonas.wray")) {
            assertThat(jonas.text("main")).contains("Helen Strand reminds you: “First reading in clusters” is past");
        }
    }

    /** Gives a department a date of its own, in the first empty row of the form. */
    private static void ownDate(Browser helen, String department, LocalDate day) {
        int row = 0;
        List<WebElement> departments = helen.all("[name=ownDepartment]");
        while (!new Select(departments.get(row)).getFirstSelectedOption().getAttribute("value").isEmpty()) {
            row++;
        }
        new Select(departments.get(row)).selectByVisibleText(department);
        new Select(helen.all("[name=ownState]").get(row)).selectByVisibleText("Cluster review");
        helen.run("document.getElementsByName('ownDay')[" + row + "].value = '" + day + "'");
        helen.all("[name=ownReason]").get(row).sendKeys("They asked for two weeks more");
    }

    /** B3: the map names the thinnest and the fullest outcome; a cell opens its lines; the sums stand on the page. */
    @OnEachDatabase
    void theMapOpensItsLinesAndAddsUp(Database database) {
        Portal portal = database.portal();
        try (Browser helen = Browser.on(portal).signIn("helen.strand")) {
            helen.open("outcomes?round=2027");
            assertThat(helen.all("thead .pw-dept, thead th[scope=col]")).hasSizeGreaterThanOrEqualTo(8);
            assertThat(helen.text("#alignment + .pw-figures")).containsPattern("\\d+%\\s+\\d+ of \\d+ lines serve an outcome")
                    .containsPattern("\\d of 7 outcomes have a KPI").containsPattern("\\d of 7 outcomes have money");
            assertThat(helen.text("#check")).startsWith("Nothing is hidden:");
            int all = 0;
            for (WebElement row : helen.all("tbody tr:has(.pw-outcome)")) {
                int cells = row.findElements(By.cssSelector(".pw-cell")).stream()
                        .mapToInt(cell -> number(cell.getText())).sum();
                assertThat(cells).as(row.getText()).isEqualTo(number(row.findElement(By.cssSelector(".pw-num")).getText()));
                all += cells;
            }
            List<WebElement> sums = helen.all("tfoot .pw-num");
            assertThat(number(sums.get(sums.size() - 1).getText())).isEqualTo(all);
            WebElement cell = helen.find("tbody tr:has(.pw-outcome) .pw-cell:not(.pw-cell--0)");
            int lines = number(cell.getText());
            helen.submit("tbody tr:has(.pw-outcome) .pw-cell:not(.pw-cell--0)");
            assertThat(helen.all("main .pw-changes > li")).hasSize(lines);
        }
    }

    /** B4: a department proposes to change an outcome; the lead accepts it for next year's corporate plan; the trail stays. */
    @OnEachDatabase
    void aProposalToTheCorporatePlanIsAcceptedAndItsTrailKept(Database database) {
        Portal portal = database.portal();
        String words = "Clean air on every street, markets and loading bays included.";
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            priya.open("outcomes/outcome-5?round=2027").follow("Propose a change");
            priya.type("words", words).type("why", "Half of the complaints at markets are about fumes.")
                    .follow("Send the proposal");
            assertThat(priya.text("main")).contains(words, "Proposed");
        }
        try (Browser helen = Browser.on(portal).signIn("helen.strand")) {
            helen.open("outcomes/proposals");
            String article = "article:has(textarea):has(.pw-words)";
            String id = helen.all(article).stream().filter(one -> one.getText().contains(words)).findFirst().orElseThrow()
                    .getAttribute("aria-labelledby").substring(2);
            helen.fill("#a-" + id, "Accepted: the air at markets is ours to clean.");
            helen.submit("form[action$='/" + id + "/answer'] button[value=accept]");
        }
        try (Browser priya = Browser.on(portal).signIn("priya.raman")) {
            priya.open("outcomes/proposals");
            assertThat(priya.text("main")).contains(words, "Accepted for the next corporate plan", "Helen Strand",
                    "the air at markets is ours to clean");
            assertThat(priya.open("outcomes?round=2027").text("main")).as("this year's plan stays").doesNotContain(words);
        }
    }

    private static int number(String text) {
        Matcher number = Pattern.compile("\\d+").matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return Integer.parseInt(number.group());
    }

    /** B9: the budget is to be decided two weeks later: what moves with it and what the law says to it is shown, and nothing has moved. */
    @OnEachDatabase(by = Way.PLAIN)
    void movingTheBudgetShowsWhatMovesWithItBeforeItMoves(Database database, Way way) {
        try (Browser helen = Browser.on(database.portal(), way).signIn("helen.strand")) {
            helen.open("rounds/2027/dates/budget");
            String before = helen.text("main .pw-lead");
            helen.date("[name=to]", LocalDate.of(2027, 3, 18)).follow("Show what moves");
            assertThat(helen.text("#moves")).containsPattern("\\d+ dates? moves?");
            assertThat(helen.text("main")).contains("Council tax is to be set before 11 March 2027");
            helen.follow("Leave the dates as they are");
            assertThat(helen.open("rounds/2027/dates/budget").text("main .pw-lead")).isEqualTo(before);
        }
    }
}
