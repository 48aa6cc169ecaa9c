package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.CoverField;

/** Parts of what people write into a report, as systems send them. */
final class ContentJson {

    private ContentJson() {}

    static Content cover(ReportForm form, Content before, @Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.invalid("", "Send an object with the cover’s fields, such as {\"meeting\": \"Streets Committee\"}.");
        }
        Map<String, String> cover = new LinkedHashMap<>(before.cover());
        List<String> codes = form.cover().stream().map(CoverField::code).toList();
        body.fields().forEachRemaining(field -> {
            if (!codes.contains(field.getKey())) {
                throw Problem.invalid(
                        "/" + field.getKey(), "The cover has no such field; send some of " + String.join(", ", codes) + ".");
            }
            String value = string(field.getValue(), "/" + field.getKey());
            if (value.isEmpty()) {
                cover.remove(field.getKey());
            } else {
                cover.put(field.getKey(), value);
            }
        });
        return new Content(before.title(), cover, before.recommendations(), before.words(), before.background(), before.remit());
    }

    static Content recommendations(Content before, @Nullable JsonNode body) {
        List<Recommendation> list = list(body, "{\"verb\": \"note\", \"text\": \"the plan\"}", one -> new Recommendation(
                string(one.path("verb"), "/verb").toLowerCase(Locale.UK), string(one.path("text"), "/text")));
        return new Content(before.title(), before.cover(), list, before.words(), before.background(), before.remit());
    }

    static Content background(Content before, @Nullable JsonNode body) {
        List<Background> list = list(body, "{\"title\": \"Road survey\", \"where\": \"Civic Yard\", \"exempt\": false}", one -> {
            Background paper = new Background(
                    string(one.path("title"), "/title"), string(one.path("where"), "/where"), exempt(one));
            if (paper.title().isEmpty()) {
                throw Problem.invalid("/title", "Each background paper needs a title.");
            }
            return paper;
        });
        return new Content(before.title(), before.cover(), before.recommendations(), before.words(), list, before.remit());
    }

    /** Nothing is taken for open because it was written in a way that is not understood. */
    private static boolean exempt(JsonNode paper) {
        JsonNode exempt = paper.path("exempt");
        if (!exempt.isBoolean() && !exempt.isMissingNode()) {
            throw Problem.invalid("/exempt", "Send true or false for “exempt”.");
        }
        return exempt.asBoolean();
    }

    static Content remit(Content before, @Nullable JsonNode body) {
        List<String> list = list(body, "\"Roads\"", one -> string(one, ""));
        return new Content(before.title(), before.cover(), before.recommendations(), before.words(), before.background(), list);
    }

    private static <T> List<T> list(@Nullable JsonNode body, String example, Function<JsonNode, T> read) {
        if (body == null || !body.isArray()) {
            throw Problem.invalid("", "Send a list, such as [" + example + "].");
        }
        List<JsonNode> all = new ArrayList<>();
        body.forEach(all::add);
        return all.stream().map(read).collect(Collectors.toList());
    }

    private static String string(JsonNode value, String pointer) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw Problem.invalid(pointer, "Send a text here.");
        }
        return value.asText().strip();
    }
}
