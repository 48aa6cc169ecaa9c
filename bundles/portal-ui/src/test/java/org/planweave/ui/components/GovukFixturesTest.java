package org.planweave.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.planweave.ui.Html;

/** Our components against GOV.UK Frontend's own fixtures: whatever option we take gives its markup exactly. */
class GovukFixturesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> same = new TreeMap<>();
    private final Map<String, List<String>> unsupported = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @Test
    void everyFixtureWhoseOptionsWeTakeComesOutTheSame() throws IOException {
        for (String component : Ported.COMPONENTS.keySet()) {
            for (JsonNode fixture : fixtures(component)) {
                judge(component, fixture);
            }
        }
        assertThat(different).as("fixtures that come out otherwise").isEmpty();
        assertThat(count(same)).as("covered; not covered: %s", unsupported).isGreaterThanOrEqualTo(COVERED);
    }

    /** Lower it only with a reason: each one less is an option that a page can no longer use. */
    private static final int COVERED = 386;

    private static int count(Map<String, List<String>> names) {
        return names.values().stream().mapToInt(List::size).sum();
    }

    private void judge(String component, JsonNode fixture) {
        Options options = new Options(fixture.get("options"));
        String ours = Html.string(Ported.COMPONENTS.get(component).apply(options));
        String name = fixture.get("name").asText();
        if (!options.unsupported().isEmpty()) {
            unsupported.computeIfAbsent(component, key -> new ArrayList<>()).add(name + " " + options.unsupported());
            return;
        }
        String expected = Markup.normal(fixture.get("html").asText());
        String actual = Markup.normal(ours);
        if (expected.equals(actual)) {
            same.computeIfAbsent(component, key -> new ArrayList<>()).add(name);
        } else {
            different.add(component + " / " + name + "\n theirs: " + expected + "\n ours:   " + actual + "\n");
        }
    }

    private static JsonNode fixtures(String component) throws IOException {
        try (InputStream in = GovukFixturesTest.class.getResourceAsStream("/govuk/" + component + ".json")) {
            return JSON.readTree(in).get("fixtures");
        }
    }
}
