package org.planweave.reports.internal.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.Composer;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.Report;

/** The reports of the demonstration council, with short plans in the place of its long ones. */
final class DemonstrationPapers {

    private DemonstrationPapers() {}

    static Report report(String key) {
        for (JsonNode one : all()) {
            if (one.path("key").asText().equals(key)) {
                List<String> plans = new ArrayList<>();
                one.path("plans").forEach(plan -> plans.add(plan.asText()));
                return new Report(key, plans, ShippedForms.find(one.path("form").asText()).orElseThrow(), content(one), Map.of(), null, null, 5,
                        Instant.parse("2027-02-01T09:30:00Z"), "portal");
            }
        }
        throw new AssertionError("The demonstration has no report " + key);
    }

    private static JsonNode all() {
        try {
            return new ObjectMapper().readTree(Path.of(
                    System.getProperty("planweave.root", "../.."), "karaf-assembly/src/main/distribution/demo/reports.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(JsonNode json) {
        Map<String, String> cover = new HashMap<>();
        json.path("cover").fields().forEachRemaining(field -> cover.put(field.getKey(), field.getValue().asText()));
        Map<String, Words> words = new LinkedHashMap<>();
        json.path("words").fields().forEachRemaining(section -> words.put(section.getKey(), new Words(
                section.getValue().path("text").asText(), section.getValue().path("exempt").asText(""))));
        List<Recommendation> recommendations = new ArrayList<>();
        json.path("recommendations").forEach(one -> recommendations.add(new Recommendation(
                one.path("verb").asText(), one.path("text").asText())));
        List<Background> background = new ArrayList<>();
        json.path("background").forEach(one -> background.add(new Background(
                one.path("title").asText(), one.path("where").asText(), one.path("exempt").asBoolean(false))));
        return new Content(json.path("title").asText(), cover, recommendations, words, background, List.of());
    }

    static List<PlanPart> plans(Report report) {
        return report.plans().stream().map(id -> {
            String name = id.startsWith("HW") ? "Highways and Waste" : id.startsWith("HO") ? "Housing" : "Place and Planning";
            Plan plan = new Plan(id, id, "r27", "Business plan", name + ", business plan 2027–28", PlanState.COMMITTEE, 1, Instant.EPOCH, null);
            return new PlanPart(plan, name, List.of(
                    line(id, "A1", "Rebuild the crossing at Fullers Yard with the school, and resurface the carriageway as far as the library.",
                            Map.of("end", "2027-06-07", "amount", "640000", "budgetKind", "capital"), Classification.OPEN),
                    line(id, "A2", "Collect glass from every door.", Map.of("target", "82", "unit", "%"), Classification.OPEN),
                    line(id, "A3", "Move three supervisors to the new depot.", Map.of(), Classification.EXEMPT)));
        }).toList();
    }

    private static Line line(String plan, String number, String text, Map<String, String> fields, Classification classification) {
        return new Line(plan + number, plan, "action", number, "What we will do", 0, text, fields, List.of(), classification, 1, Instant.EPOCH,
                "portal", null);
    }

    static Paper paper(Report report, boolean whole) {
        return whole ? Composer.whole("Marrowdale Borough Council", report, plans(report))
                : Composer.publicEdition("Marrowdale Borough Council", report, plans(report));
    }

    static byte[] filled(byte[] template, Report report, boolean whole) {
        return Template.fill(template, Merge.of(report, paper(report, whole)));
    }
}
