package org.planweave.plans.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.stored.ReadyPlan;
import org.planweave.plans.internal.stored.ReadyPlan.ReadyEdition;
import org.planweave.plans.internal.stored.ReadyPlan.ReadyLine;

/** One file of the demonstration that holds a plan. */
final class PlanFile {

    private static final Instant REFRESHED = Instant.parse("2026-11-05T15:00:00Z");

    private final JsonNode json;
    private final Council council;

    PlanFile(JsonNode json, Council council) {
        this.json = json;
        this.council = council;
    }

    /** The id of what a file calls {@code HW/2027} or {@code HW/2027/a2-1}. */
    static String id(String key) {
        return key.replace('/', '-');
    }

    static String outcomeId(int number) {
        return "outcome-" + number;
    }

    ReadyPlan plan() {
        Department department = council.department(json.path("department").asText()).orElseThrow(() -> new IllegalStateException(
                "The demonstration has a plan of a department that the council has not got: " + json.path("department").asText()));
        PlanDraft draft = new PlanDraft(
                department.id(), json.path("round").asText(), json.path("kind").asText(), json.path("title").asText(), previous());
        List<ReadyLine> lines = new ArrayList<>();
        json.path("lines").forEach(line -> lines.add(line(line)));
        List<ReadyEdition> editions = new ArrayList<>();
        json.path("editions").forEach(edition -> editions.add(
                new ReadyEdition(edition.path("title").asText(), Instant.parse(edition.path("at").asText()))));
        return new ReadyPlan(
                id(key()), draft, PlanState.valueOf(json.path("state").asText()),
                by(department), lines, editions, notes(by(department)));
    }

    private static String by(Department department) {
        return department.contact() == null ? "portal" : department.contact();
    }

    /** The reasons of its refresh: for lines of last year that were dropped, and for its own lines that are new or have a new target. */
    private List<RefreshNote> notes(String by) {
        List<RefreshNote> notes = new ArrayList<>();
        json.path("dropped").forEach(one -> notes.add(new RefreshNote(
                previous() + "-" + one.path("line").asText(), true, one.path("reason").asText(), "", REFRESHED, by)));
        json.path("lines").forEach(line -> {
            if (line.hasNonNull("why")) {
                String target = line.hasNonNull("previous") ? line.path("fields").path("target").asText("") : "";
                notes.add(new RefreshNote(
                        id(key()) + "-" + line.path("key").asText(), false, line.path("why").asText(), target, REFRESHED, by));
            }
        });
        return notes;
    }

    private String key() {
        return json.path("key").asText();
    }

    private @Nullable String previous() {
        return json.hasNonNull("previous") ? id(json.path("previous").asText()) : null;
    }

    private ReadyLine line(JsonNode line) {
        List<LineDraft> versions = new ArrayList<>();
        line.path("history").forEach(words -> versions.add(draft(line, words.asText())));
        versions.add(draft(line, line.path("text").asText()));
        @Nullable String last = line.hasNonNull("previous") && previous() != null
                ? previous() + "-" + line.path("previous").asText()
                : null;
        return new ReadyLine(id(key()) + "-" + line.path("key").asText(), versions, last);
    }

    private static String target(JsonNode link) {
        return link.hasNonNull("priority") ? link.path("priority").asText() : outcomeId(link.path("number").asInt());
    }

    private static LineDraft draft(JsonNode line, String words) {
        Map<String, String> fields = new TreeMap<>();
        line.path("fields").fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue().asText()));
        List<OutcomeLink> outcomes = new ArrayList<>();
        line.path("outcomes").forEach(link -> outcomes.add(
                new OutcomeLink(target(link), link.path("strong").asBoolean(), link.path("reason").asText(""))));
        return new LineDraft(
                line.path("kind").asText(), line.path("section").asText(), words, fields, outcomes,
                Classification.valueOf(line.path("classification").asText("OPEN")));
    }
}
