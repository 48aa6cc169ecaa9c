package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A plan of the round of the demonstration that a benchmark makes as long as it likes. */
final class GrowingPlan {

    private static final int AT_ONCE = 100;

    private final Http api;
    private final String id;

    private GrowingPlan(Http api, String id) {
        this.api = api;
        this.id = id;
    }

    /** @param api as somebody who plans for the department */
    static GrowingPlan of(Http api, String department, String kind, int lines) {
        Http.Answer made = api.post("api/v1/plans", Map.of("department", department, "round", "2027", "kind", kind));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        GrowingPlan plan = new GrowingPlan(api, made.json().path("id").asText());
        plan.grow(lines);
        return plan;
    }

    /** One that is there already. */
    static GrowingPlan existing(Http api, String id) {
        return new GrowingPlan(api, id);
    }

    String id() {
        return id;
    }

    void grow(int lines) {
        grow(lines, "from the bridge to the market before the clocks change.");
    }

    /** @param words what each line says of its street */
    void grow(int lines, String words) {
        for (int from = 0; from < lines; from += AT_ONCE) {
            List<Map<String, String>> some = new ArrayList<>();
            IntStream.range(from, Math.min(lines, from + AT_ONCE)).forEach(i -> some.add(Map.of(
                    "kind", "action", "section", "What we will do",
                    "text", "Mend street number " + i + " " + words)));
            Http.Answer added = api.post("api/v1/plans/" + id + "/lines", some);
            assertThat(added.status()).as(added.text()).isEqualTo(201);
        }
    }

    /** The ids of its first lines: as many as one answer of the API holds. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        api.get("api/v1/plans/" + id + "/lines").items().forEach(line -> ids.add(line.path("id").asText()));
        return ids;
    }

    /** Its first action, as it is now. */
    JsonNode action() {
        for (JsonNode line : api.get("api/v1/plans/" + id + "/lines").items()) {
            if (line.path("kind").asText().equals("action")) {
                return line;
            }
        }
        throw new IllegalStateException("The plan " + id + " has no action.");
    }

    /** Gives its first action other words. */
    void reword(String text) {
        Http.Answer changed = rewritten(action(), text);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    /** Gives a line other words; answers with the line as it is then. */
    Http.Answer rewritten(JsonNode line, String text) {
        return api.put("api/v1/lines/" + line.path("id").asText(),
                Map.of("kind", "action", "section", line.path("section").asText(), "text", text),
                Map.of("If-Match", "\"" + line.path("version").asLong() + "\""));
    }
}
