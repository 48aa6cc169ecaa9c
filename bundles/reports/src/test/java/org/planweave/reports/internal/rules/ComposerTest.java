package org.planweave.reports.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Paper.Paragraph;

class ComposerTest {

    private static Report report(String form, Content content) {
        return new Report("r", List.of("p"), ShippedForms.find(form).orElseThrow(), content, Map.of(), null, null, 1, Instant.EPOCH, "portal");
    }

    private static Content content(Map<String, Words> words, List<Background> background, List<String> remit) {
        return new Content("The plan", Map.of("date", "2027-03-10", "meeting", "Streets Committee"),
                List.of(new Recommendation("note", "the plan"), new Recommendation("approve", "the targets")), words, background, remit);
    }

    private static Line line(String number, String section, String text, Classification classification) {
        return new Line("l" + number, "p", "action", number, section, 0, text, Map.of(), List.of(), classification, 1, Instant.EPOCH, "portal",
                null);
    }

    private static PlanPart part(Line... lines) {
        return new PlanPart(new Plan("p", "d", "r27", "Business plan", "Highways, plan", PlanState.COMMITTEE, 1, Instant.EPOCH, null), "Highways",
                List.of(lines));
    }

    private static String text(Paper paper) {
        return paper.toString();
    }

    private static Paper whole(Report report, PlanPart... parts) {
        return Composer.whole("Marrowdale", report, List.of(parts));
    }

    private static Paper open(Report report, PlanPart... parts) {
        return Composer.publicEdition("Marrowdale", report, List.of(parts));
    }

    private static List<String> headings(Paper paper) {
        return paper.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast)
                .map(one -> (one.number() + " " + one.text()).strip()).toList();
    }

    @Test
    void n18ParagraphsRunThroughOneFormAndAreDecimalInTheOther() {
        Map<String, Words> words = new HashMap<>();
        List.of("background", "position", "strategic", "conclusion", "purpose", "supporting")
                .forEach(section -> words.put(section, new Words("One.\n\nTwo.", "")));
        Content content = content(words, List.of(), List.of());

        Paper runOn = whole(report("run-on", content), part());
        assertThat(headings(runOn)).startsWith("Summary", "Recommendation(s)", "Background", "Current position")
                .containsSubsequence("Conclusion", "Appendices", "Background papers", "Appendix 1: Highways, plan");
        assertThat(numbers(runOn)).startsWith("1", "2", "3", "4").doesNotHaveDuplicates();
        assertThat(runOn.blocks()).contains(new Paragraph("", "Members are asked to:"),
                new Items(false, List.of("Note the plan", "Approve the targets")));
        assertThat(runOn.cover()).extracting(Paper.CoverLine::label).startsWith("Committee(s)", "Dated", "Subject");
        assertThat(runOn.cover()).contains(new Paper.CoverLine("Dated", "10 March 2027"));

        Paper decimal = whole(report("decimal", content), part());
        assertThat(headings(decimal)).startsWith("1.0 Purpose of the report", "2.0 Recommendation", "3.0 Supporting information")
                .containsSubsequence("6.1 Children and young people", "6.2 Employment, learning and skills")
                .contains("Appendices", "9.0 List of background papers under section 100D of the Local Government Act 1972");
        assertThat(numbers(decimal)).startsWith("1.1", "1.2", "3.1", "3.2", "4.1");
        assertThat(decimal.blocks()).contains(new Items(true, List.of("Notes the plan", "Approves the targets")));
    }

    private static List<String> numbers(Paper paper) {
        return paper.blocks().stream().filter(Paragraph.class::isInstance).map(block -> ((Paragraph) block).number())
                .filter(number -> !number.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-on", "decimal"})
    void n19NoStatutorySectionIsEmptyAndTheNilStatementIsWrittenOut(String form) {
        Paper paper = open(report(form, content(Map.of(), List.of(), List.of())), part());

        assertThat(text(paper)).contains("There are no background papers").contains("There are no risk").contains("There are no equalit");
        for (int i = 1; i < paper.blocks().size(); i++) {
            boolean two = paper.blocks().get(i - 1) instanceof Heading first && paper.blocks().get(i) instanceof Heading next
                    && first.level() == 2 && next.level() == 2;
            assertThat(two).as("an empty section before %s", paper.blocks().get(i)).isFalse();
        }
    }

    @Test
    void n20ExemptBackgroundPapersAreNotInThePublicListAndTheFourYearsBeginWithTheMeeting() {
        List<Background> list = List.of(new Background("Casualty figures", "Room 2", false), new Background("Offer of a bidder", "Room 3", true));
        Report report = report("run-on", content(Map.of(), list, List.of()));

        assertThat(text(open(report, part()))).contains("Casualty figures", "Room 2", "9 March 2031").doesNotContain("bidder", "Room 3");
        assertThat(text(whole(report, part()))).contains("Casualty figures", "Offer of a bidder (exempt: not in the public list)", "Room 3");
    }

    @Test
    void whatIsNotForPublicationIsSaidAndLeftOutAndTheNumbersStay() {
        Report report = report("run-on", content(Map.of(
                "background", new Words("Depot posts go.\n\nTwenty of them.", "4"), "position", new Words("All is well.", "")), List.of(), List.of()));
        PlanPart plan = part(line("A1", "Do", "Mend the lane", Classification.OPEN), line("A2", "Do", "Sell the depot", Classification.EXEMPT));

        Paper open = open(report, plan);
        Paper whole = whole(report, plan);

        assertThat(text(open)).doesNotContain("Depot", "Twenty", "Sell").contains("Mend the lane", "paragraph 4 of Part 1 of Schedule 12A");
        assertThat(open.classification()).isEqualTo("Draft");
        assertThat(whole.classification()).isEqualTo("Draft. Not for publication");
        assertThat(text(whole)).contains("Depot posts go.", "Twenty of them.", "Sell the depot");
        assertThat(open.blocks()).contains(new Paragraph("3", "All is well."));
        assertThat(whole.blocks()).contains(new Paragraph("3", "All is well."));
    }

    @ParameterizedTest
    @CsvSource({"That the board:, agree in principle, Agrees in principle", "That the board, notes, Notes", "That members:, discuss, Discusses",
            "That it, notify, Notifies", "Members are asked to:, agree, Agree"})
    void theVerbFitsTheLineAboveTheList(String lead, String verb, String expected) {
        assertThat(Verbs.after(lead, verb)).isEqualTo(expected);
    }

    @Test
    void n26OneBoardSeesOnlyTheFunctionalAreasOfItsRemitInOrder() {
        PlanPart streets = part(line("A1", "Roads", "Mend roads", Classification.OPEN), line("A2", "Libraries", "Open Sundays", Classification.OPEN));
        PlanPart people = part(line("B1", "Adult care", "Visit people", Classification.OPEN), line("B2", "Roads", "Grit lanes", Classification.OPEN));

        String text = text(open(report("run-on", content(Map.of(), List.of(), List.of("Roads"))), streets, people));

        assertThat(text).containsSubsequence("Appendix 1", "Mend roads", "Appendix 2", "Grit lanes").doesNotContain("Sundays", "Visit people");
    }

    private static Line measure(String id, String number, Map<String, String> fields) {
        return new Line(id, "p", "kpi", number, "Do", 0, "Measure " + number, fields, List.of(), Classification.OPEN, 1, Instant.EPOCH, "portal", null);
    }

    @Test
    void aMeasureThatDoesNotStandIsPrintedAsUnderReviewWithItsSuccessor() {
        PlanPart plan = part(
                measure("old", "K1", Map.of("target", "34", "underReview", "true", "successor", "new")), measure("new", "K2", Map.of()),
                measure("alone", "K3", Map.of("underReview", "true", "target", "5", "provisional", "true")));

        Paper report = open(report("run-on", content(Map.of(), List.of(), List.of())), plan);
        assertThat(text(report)).contains("Target 34; under review, proposed successor K2",
                "Target 5; provisional until outturn; under review");
        assertThat(PlanSheet.of("Marrowdale", plan, List.of("Do")).blocks()).contains(
                new Paragraph("K1", "Measure K1 (under review, proposed successor K2)"), new Paragraph("K2", "Measure K2"),
                new Paragraph("K3", "Measure K3 (provisional until outturn; under review)"));
    }

    @Test
    void atTheFootStandsWhoWroteItAndWhichServiceSigned() {
        Content content = new Content("The plan", Map.of("author", "Business planner"), List.of(), Map.of("legal", new Words("None.", "")), List.of(),
                List.of());
        Report signed = new Report("r", List.of("p"), ShippedForms.find("run-on").orElseThrow(), content,
                Map.of("legal", new Report.Signature("mina", Instant.parse("2027-03-01T12:00:00Z"), "None.")), null, null, 1, Instant.EPOCH, "portal");

        assertThat(open(signed, part()).blocks()).contains(new Items(false, List.of(
                "Report author: Business planner", "Financial implications: not signed for finance yet",
                "Resource implications: not signed for human resources yet",
                "Legal implications: signed for legal services on 1 March 2027", "Risk implications: not signed for risk yet")));
    }

    @Test
    void whatIsKeptFromPublicationNeedsThePublicInterestAndTheProperOfficer() {
        Report bare = report("run-on", content(Map.of("background", new Words("Depot posts go.", "4")), List.of(), List.of()));
        assertThat(sentences(bare)).contains("“Background” is kept from publication without the public interest in that",
                "The proper officer has not confirmed the list of background papers and what is kept from publication");

        Report said = report("run-on", content(Map.of("background", new Words("Depot posts go.", "4", "Staff hear first.")), List.of(), List.of()));
        assertThat(sentences(said)).noneMatch(sentence -> sentence.contains("without the public interest"));
        assertThat(text(whole(said, part()))).contains("Public interest: Staff hear first.");
        assertThat(text(open(said, part()))).doesNotContain("Staff hear");
        assertThat(confirmed(said, said).confirmed()).isTrue();
        assertThat(confirmed(said, bare).confirmed()).as("confirmed with other reasons").isFalse();
    }

    private static Report confirmed(Report report, Report as) {
        return new Report("r", List.of("p"), report.form(), report.content(), Map.of(), new Report.Confirmation(
                "mina", Instant.EPOCH, as.content().background(), as.content().kept()), null, 1, Instant.EPOCH, "portal");
    }

    private static List<String> sentences(Report report) {
        return Gaps.of(report).stream().map(Gaps.Gap::sentence).toList();
    }
}
