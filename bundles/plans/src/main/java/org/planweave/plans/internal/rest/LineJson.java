package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.OutcomeLink;

/** A line as JSON and back. What its kind adds stands beside the rest, by the names in {@link LineFields}. */
final class LineJson {

    /** Members that a client may send back as it got them; they change nothing. */
    private static final Set<String> READ_ONLY =
            Set.of("id", "ref", "plan", "number", "order", "version", "at", "by", "previous");
    private static final Set<String> OWN = Set.of("kind", "text", "section", "outcomes", "classification", "fields");

    private LineJson() {}

    static Map<String, Object> of(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("ref", line.ref().toString());
        json.put("plan", line.plan());
        json.put("kind", line.kind());
        json.put("number", line.number());
        json.put("text", line.text());
        json.put("section", line.section());
        json.put("order", line.order());
        json.put("outcomes", line.outcomes().stream()
                .map(LineJson::link)
                .toList());
        json.put("classification", line.classification().name());
        json.put("version", line.version());
        json.put("at", line.at().toString());
        json.put("by", line.by());
        if (line.previous() != null) {
            json.put("previous", line.previous());
        }
        LineFields.ALL.stream().filter(line.fields()::containsKey).forEach(name -> json.put(name, value(name, line.field(name))));
        return json;
    }

    private static Map<String, Object> link(OutcomeLink link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", link.outcome());
        json.put("strong", link.strong());
        if (!link.reason().isEmpty()) {
            json.put("reason", link.reason());
        }
        return json;
    }

    private static Object value(String name, String text) {
        return switch (name) {
            case LineFields.AMOUNT -> Long.parseLong(text);
            case LineFields.PROVISIONAL, LineFields.UNDER_REVIEW -> Boolean.parseBoolean(text);
            default -> LineRegister.of(name).<Object>map(register -> register.entries(text)).orElse(text);
        };
    }

    /** @throws Problem 400 for members that are missing, unknown or of another type */
    static LineDraft draft(JsonNode body) {
        if (!body.isObject()) {
            throw Problem.invalid("", "Send the line as a JSON object with at least kind and text.");
        }
        List<Problem.Fault> faults = new ArrayList<>();
        Map<String, String> fields = new TreeMap<>();
        body.fields().forEachRemaining(member -> {
            String name = member.getKey();
            if (LineFields.ALL.contains(name)) {
                field(name, member.getValue(), fields, faults);
            } else if (!OWN.contains(name) && !READ_ONLY.contains(name)) {
                faults.add(new Problem.Fault("/" + name, "“" + name + "” is not a member of a line; leave it out."));
            }
        });
        body.path("fields").fields().forEachRemaining(member -> field(member.getKey(), member.getValue(), fields, faults));
        String kind = text(body, "kind", faults);
        String words = text(body, "text", faults);
        List<OutcomeLink> outcomes = outcomes(body.path("outcomes"), faults);
        Classification classification = classification(body.path("classification"), faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new LineDraft(kind, body.path("section").asText(""), words, fields, outcomes, classification);
    }

    private static void field(String name, JsonNode value, Map<String, String> fields, List<Problem.Fault> faults) {
        if (value.isNull()) {
            return;
        }
        if (value.isArray() && LineRegister.of(name).isPresent()) {
            fields.put(name, EntriesJson.text(LineRegister.of(name).get(), value, faults));
            return;
        }
        if (value.isContainerNode()) {
            faults.add(new Problem.Fault("/" + name, "“" + name + "” is a list or an object; send a text or a number."));
            return;
        }
        fields.put(name, value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText());
    }

    private static String text(JsonNode body, String name, List<Problem.Fault> faults) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            faults.add(new Problem.Fault("/" + name, "“" + name + "” is missing or not a text; send it as a text."));
        }
        return value.asText("");
    }

    private static List<OutcomeLink> outcomes(JsonNode list, List<Problem.Fault> faults) {
        List<OutcomeLink> links = new ArrayList<>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            faults.add(new Problem.Fault("/outcomes", "“outcomes” is not a list; send ids, or objects with outcome and strong."));
        }
        for (JsonNode one : list) {
            links.add(one.isTextual()
                    ? new OutcomeLink(one.asText(), true)
                    : new OutcomeLink(one.path("outcome").asText(""), one.path("strong").asBoolean(false),
                            one.path("reason").asText("")));
        }
        return links;
    }

    private static Classification classification(JsonNode value, List<Problem.Fault> faults) {
        if (value.isMissingNode() || value.isNull()) {
            return Classification.OPEN;
        }
        try {
            return Classification.valueOf(value.asText().toUpperCase(Locale.UK));
        } catch (IllegalArgumentException e) {
            faults.add(new Problem.Fault("/classification",
                    "“" + value.asText() + "” is not a classification; send OPEN, INTERNAL, EXEMPT or CONFIDENTIAL."));
            return Classification.OPEN;
        }
    }
}
