package org.planweave.reports.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.SignatoryRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.structure.Structure.Expected;
import org.planweave.reports.internal.wired.Http;
import org.planweave.reports.internal.wired.WiredReports;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Two councils' business plan papers, built again from data of a made-up council: the same sections, order, numbers, cover and verbs. */
@PortalTest(
        module = "reports",
        entities = {EstimateRow.class, EstimateSetRow.class, FormRow.class, FormTemplateRow.class, ReportRow.class, SignatoryRow.class,
            TemplateRow.class, WordsRow.class})
class StructureTest {

    @OnBothDatabases
    void n18TheCommitteeReportIsBuiltLikeTheOneWhoseParagraphsRunOn(TestPortal portal) throws IOException {
        WiredReports wired = new WiredReports(portal);
        Plan plan = wired.plan();
        Report made = wired.book.make(ShippedForms.find("plan-run-on").orElseThrow(), List.of(plan.id()));
        Map<String, String> cover = Map.of(
                "meeting", "Streets Committee", "date", "2027-03-08", "subject", "Plan of Highways and Waste", "status", "Public",
                "reportof", "Director of Highways and Waste", "for", "Decision", "author", "Business planner");
        Map<String, Words> words = words(made, Map.of(
                "background", "Every department writes two pages.\n\nHighways writes with Culture and Leisure.",
                "position", "Appendix 1 is the plan.\n\nIts measures are looked at again.\n\nIt carries on the plan of 2025.",
                "conclusion", "Much was talked over with the teams."));
        Report report = wired.book.change(made.id(), made.version(), new Content(
                "Plan of Highways and Waste, 2027–28", cover, List.of(new Recommendation("approve", "the plan of Highways and Waste.")), words,
                List.of(new Background("Medium-term plan 2025–30", "Civic Yard", false), new Background("Road survey", "Civic Yard", false)),
                List.of()));

        compare(wired, report, Structure.expected("city-of-london").structure());
        assertThat(new Http(wired).get("/reports/" + report.id()).text()).contains("Business planner\nHighways and Waste");
    }

    @OnBothDatabases
    void n18TheBoardReportIsBuiltLikeTheOneWithDecimalNumbers(TestPortal portal) throws IOException {
        WiredReports wired = new WiredReports(portal);
        Report made = wired.book.make(ShippedForms.find("plan-decimal").orElseThrow(), List.of(wired.plan().id()));
        Map<String, String> cover = Map.of(
                "meeting", "Places Board", "date", "2027-02-24", "reportof", "Director of Highways and Waste", "portfolio", "Streets",
                "subject", "Plan of Highways and Waste", "wards", "Borough-wide");
        Map<String, Words> words = words(made, Map.of(
                "supporting", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.", "policy", "The bus act comes into force.\n\nMembers were asked in May.",
                "financial", "Forty people mend streets.\n\nThe board hears of it each quarter.", "priorities", "It serves two priorities."));
        Report report = wired.book.change(made.id(), made.version(), new Content(
                "Plan of Highways and Waste, 2027–28", cover,
                List.of(new Recommendation("note", "what this report says; and"), new Recommendation("approve", "the plan.")), words, List.of(),
                List.of()));

        compare(wired, report, Structure.expected("halton").structure());
        assertThat(new Http(wired).get("/reports/" + report.id()).text()).contains("There are no background papers");
    }

    private static Map<String, Words> words(Report made, Map<String, String> written) {
        Map<String, Words> words = new LinkedHashMap<>(made.content().words());
        written.forEach((section, text) -> words.put(section, new Words(text, "")));
        return words;
    }

    private static void compare(WiredReports wired, Report report, Structure expected) throws IOException {
        assertThat(WordStructure.of(wired.editions.wholeWord(report))).as("the Word file").isEqualTo(expected);
        assertThat(WordStructure.of(wired.editions.publicWord(report))).as("the public Word file").isEqualTo(expected);
        assertThat(PageStructure.of(new Http(wired).get("/reports/" + report.id()).text())).as("the page").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-of-london", "halton"})
    void whatIsExpectedIsWhatTheCouncilsPapersHave(String council) throws IOException {
        Expected expected = Structure.expected(council);
        Path paper = samples().resolve(expected.sample() + ".txt");
        Assumptions.assumeTrue(Files.exists(paper), () -> "No sample paper at " + paper + "; say where with PLANWEAVE_SAMPLES.");
        String text = Files.readString(paper);
        JsonNode truth = new ObjectMapper().readTree(samples().resolve(expected.sample() + ".truth.json").toFile()).path("extra");
        Structure structure = expected.structure();

        boolean decimal = structure.outline().get(0).matches("\\d.*");
        assertThat(structure.outline().stream().filter(one -> !one.matches("[\\d.]+"))).isEqualTo(Structure.texts(truth.path("sections")));
        assertThat(structure.outline().stream().filter(one -> one.matches("[\\d.]+"))).isEqualTo(
                found(text, decimal ? "(?m)^(?:- )?(\\d\\.[1-9])" : "(?m)^(\\d)\\. "));
        String cover = text.lines().skip(4).takeWhile(line -> !line.matches("Summary|1\\.0 .*")).collect(Collectors.joining("\n"));
        assertThat(structure.cover()).containsSubsequence(found(cover, "(?m)(?:^|\t)([A-Za-z ]+): ?"));
        assertThat(structure.verbs()).isEqualTo(
                Structure.texts(truth.path("recommendations")).stream().map(Structure::firstWord).toList());
        assertThat(structure.appendices()).isEqualTo(Structure.texts(truth.path("appendices")).stream().map(Structure::appendix).toList());
        assertThat(structure.backgroundPapers()).isEqualTo(truth.path("background_papers").size());
    }

    private static List<String> found(String text, String pattern) {
        Stream<MatchResult> all = Pattern.compile(pattern).matcher(text).results();
        return all.map(one -> Structure.plain(one.group(1))).toList();
    }

    private static Path samples() {
        String stated = System.getenv("PLANWEAVE_SAMPLES");
        String root = System.getProperty("planweave.root", "../..");
        return stated == null || stated.isBlank() ? Path.of(root, "..", "shared", "samples").normalize() : Path.of(stated);
    }
}
