package org.planweave.plans.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.gates.TemplateBook;
import org.planweave.plans.internal.rules.thread.Proposal;
import org.planweave.plans.internal.rules.thread.Target;
import org.planweave.plans.internal.stored.Proposals;
import org.planweave.plans.internal.stored.PutPlans;
import org.planweave.plans.internal.stored.RoundBook;

/** Loads {@code rounds.json}, {@code outcomes.json} and every {@code plans-*.json}. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationPlans implements DemonstrationPart {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RoundBook rounds;
    private final PutPlans plans;
    private final Proposals proposals;
    private final SetupBook setups;
    private final TemplateBook templates;
    private final Council council;

    @Activate
    public DemonstrationPlans(
            @Reference RoundBook rounds,
            @Reference PutPlans plans,
            @Reference Proposals proposals,
            @Reference SetupBook setups,
            @Reference TemplateBook templates,
            @Reference Council council) {
        this.setups = setups;
        this.templates = templates;
        this.rounds = rounds;
        this.plans = plans;
        this.proposals = proposals;
        this.council = council;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(Files files) {
        read(files, "rounds.json").forEach(round -> {
            rounds.put(round(round));
            if (round.has("setup")) {
                setUp(round.path("key").asText(), new SetupFile(round.path("setup"), council));
            }
        });
        JsonNode corporate = read(files, "outcomes.json");
        corporate.path("outcomes").forEach(outcome -> rounds.put(outcome(outcome)));
        corporate.path("partnerships").forEach(priority -> rounds.put(priority(priority)));
        corporate.path("proposals").forEach(proposal -> proposals.put(proposal(proposal)));
        files.names().stream()
                .filter(name -> name.startsWith("plans-") && name.endsWith(".json"))
                .sorted()
                .forEach(name -> plans.put(new PlanFile(read(files, name), council).plan()));
    }

    private void setUp(String round, SetupFile file) {
        PlanTemplate template = templates.find(file.template()).orElseThrow(() -> new IllegalStateException(
                "The demonstration takes a template that is not shipped: " + file.template()));
        setups.change(round, 0, "demonstration", none ->
                none.with(file.guidance(), template).with(file.dates()).with(file.rules()));
        if (file.budgetDay() != null) {
            setups.decide(round, file.budgetDay(), file.budgetMinute());
        }
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

    private static Target outcome(JsonNode json) {
        int number = json.path("number").asInt();
        return new Target(
                new Outcome(PlanFile.outcomeId(number), number, json.path("title").asText(), json.path("objective").asText()), "",
                json.path("owner").asText(""));
    }

    private static Target priority(JsonNode json) {
        String partnership = json.path("partnership").asText();
        return new Target(
                new Outcome(json.path("key").asText(), json.path("number").asInt(), json.path("title").asText(), partnership),
                partnership, json.path("owner").asText(""));
    }

    private Proposal proposal(JsonNode json) {
        Department department = council.department(json.path("department").asText()).orElseThrow(() -> new IllegalStateException(
                "The demonstration has a proposal of a department that the council has not got: " + json.path("department").asText()));
        Proposal made = Proposal.made(
                json.path("key").asText(), rounds.current().orElseThrow().id(),
                json.hasNonNull("outcome") ? PlanFile.outcomeId(json.path("outcome").asInt()) : null, department.id(),
                json.path("words").asText(), json.path("why").asText(), Instant.parse(json.path("at").asText()), person(json, "by"));
        Proposal.State state = Proposal.State.valueOf(json.path("state").asText());
        return state == Proposal.State.PROPOSED
                ? made
                : made.answered(
                        state, json.path("answer").asText(), Instant.parse(json.path("answeredAt").asText()), person(json, "answeredBy"));
    }

    private String person(JsonNode json, String name) {
        return council.person(json.path(name).asText()).map(Person::id).orElse("portal");
    }
}
