package org.planweave.exchange.internal.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;

/** A plan as JSON, in the shape that the API gives it. */
final class PlanJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanJson() {}

    static Document document(Exported one) {
        try {
            return new Document("application/json", JSON.writeValueAsBytes(of(one)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> of(Exported one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.plan().id());
        json.put("title", one.plan().title());
        json.put("department", one.department().id());
        json.put("departmentName", one.department().name());
        json.put("round", one.round().id());
        json.put("period", one.round().title());
        json.put("kind", one.plan().kind());
        json.put("state", one.plan().state().name());
        json.put("version", one.plan().version());
        json.put("lines", one.lines().stream().map(PlanJson::line).toList());
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("ref", line.ref().toString());
        json.put("kind", line.kind());
        json.put("number", line.number());
        json.put("text", line.text());
        json.put("section", line.section());
        json.put("order", line.order());
        json.put("outcomes", line.outcomes());
        json.put("classification", line.classification().name());
        json.put("version", line.version());
        LineFields.ALL.stream().filter(line.fields()::containsKey).forEach(name -> json.put(name, line.field(name)));
        return json;
    }
}
