package org.planweave.plans.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.stored.PutPlans;
import org.planweave.plans.internal.stored.RoundBook;

/** Loads {@code rounds.json}, {@code outcomes.json} and every {@code plans-*.json}. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationPlans implements DemonstrationPart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RoundBook rounds;
    private final PutPlans plans;
    private final Council council;

    @Activate
    public DemonstrationPlans(@Reference RoundBook rounds, @Reference PutPlans plans, @Reference Council council) {
        this.rounds = rounds;
        this.plans = plans;
        this.council = council;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(Files files) {
        read(files, "rounds.json").forEach(round -> rounds.put(round(round)));
        read(files, "outcomes.json").path("outcomes").forEach(outcome -> rounds.put(outcome(outcome)));
        files.names().stream()
                .filter(name -> name.startsWith("plans-") && name.endsWith(".json"))
                .sorted()
                .forEach(name -> plans.put(new PlanFile(read(files, name), council).plan()));
    }

    private static JsonNode read(Files files, String name) {
        try (InputStream in = files.open(name).orElseThrow(
                () -> new IllegalStateException("The demonstration has no file " + name + "."))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's file " + name + " cannot be read.", e);
        }
    }

    private static Round round(JsonNode json) {
        List<String> sections = new ArrayList<>();
        json.path("sections").forEach(section -> sections.add(section.asText()));
        List<Round.Gate> gates = new ArrayList<>();
        json.path("gates").forEach(gate -> gates.add(new Round.Gate(
                gate.path("title").asText(), LocalDate.parse(gate.path("date").asText()), gate.path("state").asText(""))));
        return new Round(
                json.path("key").asText(), json.path("title").asText(), LocalDate.parse(json.path("starts").asText()),
                LocalDate.parse(json.path("ends").asText()), sections, gates, json.path("current").asBoolean());
    }

    private static Outcome outcome(JsonNode json) {
        int number = json.path("number").asInt();
        return new Outcome(PlanFile.outcomeId(number), number, json.path("title").asText(), json.path("objective").asText());
    }
}
