package org.planweave.reports.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.Report.Outcome;
import org.planweave.reports.internal.rules.Service;
import org.planweave.reports.internal.stored.ReportBook;
import org.planweave.reports.internal.stored.Signatories;

/** Loads {@code report-signatories.json}, user names by service, and {@code reports.json}. A key becomes the report's id; one whose plans are not there is left out. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationReports implements DemonstrationPart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportBook book;
    private final Plans plans;
    private final Signatories signatories;

    @Activate
    public DemonstrationReports(@Reference ReportBook book, @Reference Plans plans, @Reference Signatories signatories) {
        this.book = book;
        this.plans = plans;
        this.signatories = signatories;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load(Files files) {
        files.open("report-signatories.json").ifPresent(in -> name(read(in)));
        files.open("reports.json").ifPresent(in -> read(in).forEach(this::put));
    }

    private void name(JsonNode json) {
        Map<Service, List<String>> names = new EnumMap<>(Service.class);
        json.fields().forEachRemaining(field -> names.put(Service.valueOf(field.getKey()), texts(field.getValue())));
        signatories.name(names);
    }

    private static JsonNode read(InputStream file) {
        try (InputStream in = file) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's reports cannot be read.", e);
        }
    }

    private void put(JsonNode json) {
        List<Plan> found = texts(json.path("plans")).stream().flatMap(key -> plans.plan(key.replace('/', '-')).stream()).toList();
        if (found.size() < json.path("plans").size()) {
            return;
        }
        Report report = book.put(
                json.path("key").asText(), ShippedForms.find(json.path("form").asText()).orElseThrow(), found, content(json));
        JsonNode decision = json.path("decision");
        if (!decision.isMissingNode() && report.decision() == null) {
            Report confirmed = book.confirm(report.id(), report.version());
            book.decide(report.id(), confirmed.version(), new Decision(
                    LocalDate.parse(decision.path("day").asText()), decision.path("minute").asText(),
                    Outcome.valueOf(decision.path("outcome").asText()), decision.path("words").asText(), ""));
        }
    }

    private static Content content(JsonNode json) {
        Map<String, String> cover = new LinkedHashMap<>();
        json.path("cover").fields().forEachRemaining(field -> cover.put(field.getKey(), field.getValue().asText()));
        Map<String, Words> words = new LinkedHashMap<>();
        json.path("words").fields().forEachRemaining(section -> words.put(section.getKey(), new Words(
                section.getValue().path("text").asText(), section.getValue().path("exempt").asText(""),
                section.getValue().path("why").asText(""))));
        List<Recommendation> recommendations = new ArrayList<>();
        json.path("recommendations").forEach(one -> recommendations.add(new Recommendation(
                one.path("verb").asText(), one.path("text").asText())));
        List<Background> background = new ArrayList<>();
        json.path("background").forEach(one -> background.add(new Background(
                one.path("title").asText(), one.path("where").asText(), one.path("exempt").asBoolean(false))));
        return new Content(json.path("title").asText(), cover, recommendations, words, background, List.of());
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(one.asText()));
        return all;
    }
}
