package org.planweave.core.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.PlanState;

/**
 * What every loader relies on: names that are known, quotes that stand where they are said to stand, dates that are
 * dates.
 */
class DemonstrationContentTest {

    private static final Path DEMO = Path.of("../../karaf-assembly/src/main/distribution/demo");
    private static final Map<String, JsonNode> PLANS = new TreeMap<>();
    private static final Map<String, JsonNode> LINES = new HashMap<>();
    private static final Set<String> PEOPLE = new HashSet<>();
    private static final Set<String> NAMES = new HashSet<>();
    private static final Set<String> CODES = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        file("council.json").get("people").forEach(one -> PEOPLE.add(one.get("username").asText()));
        file("council.json").get("people").forEach(one -> NAMES.add(one.get("name").asText()));
        file("council.json").get("departments").forEach(one -> CODES.add(one.get("code").asText()));
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path path : files.filter(one -> one.getFileName().toString().startsWith("plans-")).toList()) {
                JsonNode plan = file(path.getFileName().toString());
                PLANS.put(plan.get("key").asText(), plan);
                plan.get("lines").forEach(line -> LINES.put(plan.get("key").asText() + "/" + line.get("key")
                        .asText(), line));
            }
        }
    }

    private static JsonNode file(String name) throws IOException {
        return new JsonMapper().readTree(DEMO.resolve(name).toFile());
    }

    private static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        if (list != null) {
            list.forEach(one -> all.add(one.asText()));
        }
        return all;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    @Test
    void hasAPlanOfBelievableLengthForEachDepartmentAndYear() {
        assertThat(PLANS.keySet().stream().filter(key -> !key.endsWith("2025")).toList()).hasSize(2 * CODES.size());
        assertThat(PLANS).allSatisfy((key, plan) -> {
            assertThat(key).isEqualTo(text(plan, "department") + "/" + text(plan, "round"));
            assertThat(CODES).contains(text(plan, "department"));
            // A medium-term plan holds the few aims of its years.
            assertThat(plan.get("lines").size()).isBetween(key.endsWith("2025") ? 3 : 8, 25);
            assertThat(PlanState.valueOf(text(plan, "state"))).isNotNull();
            assertThat(Audience.valueOf(text(plan, "audience"))).isNotNull();
            assertThat(plan.has("previous")).isEqualTo(key.endsWith("2027"));
        });
    }

    @Test
    void writesLinesThatLoad() throws IOException {
        Set<String> kinds = Set.copyOf(LineKind.USUAL.stream().map(LineKind::code).toList());
        List<String> sections = texts(file("rounds.json").get(1).get("sections"));
        List<String> priorities = new ArrayList<>();
        file("outcomes.json").get("partnerships").forEach(one -> priorities.add(text(one, "key")));
        assertThat(LINES).hasSizeGreaterThan(240).allSatisfy((key, line) -> {
            assertThat(kinds).contains(text(line, "kind"));
            assertThat(sections).contains(text(line, "section"));
            assertThat(Classification.valueOf(text(line, "classification"))).isNotNull();
            assertThat(text(line, "text").split(" ").length).as(key).isLessThan(36);
            assertThat(texts(line.get("history"))).doesNotContain(text(line, "text"));
            line.get("outcomes").forEach(one -> {
                if (one.has("priority")) {
                    assertThat(priorities).contains(text(one, "priority"));
                } else {
                    assertThat(one.get("number").asInt()).isBetween(1, 7);
                }
            });
            line.get("fields").fieldNames().forEachRemaining(name -> assertThat(LineFields.ALL).contains(name));
            fields(line);
        });
    }

    private static void fields(JsonNode line) {
        JsonNode fields = line.get("fields");
        for (String name : List.of(LineFields.START, LineFields.END)) {
            if (fields.has(name)) {
                String date = text(fields, name);
                assertThat(date.length() == 7 ? YearMonth.parse(date).atDay(1) : LocalDate.parse(date)).isNotNull();
            }
        }
        if (fields.has(LineFields.OWNER)) {
            assertThat(NAMES).contains(text(fields, LineFields.OWNER));
        }
        if (fields.has(LineFields.AMOUNT)) {
            assertThat(Long.parseLong(text(fields, LineFields.AMOUNT))).isPositive();
            assertThat(text(fields, LineFields.BUDGET_KIND)).isNotEmpty();
        }
    }

    @Test
    void carriesLinesOnFromLastYear() {
        List<String> carried = new ArrayList<>();
        LINES.forEach((key, line) -> {
            if (line.has("previous")) {
                carried.add(key);
                assertThat(LINES).as(key).containsKey(key.substring(0, 3) + "2026/" + text(line, "previous"));
            }
        });
        assertThat(carried).hasSizeGreaterThan(60).allMatch(key -> key.contains("/2027/"));
    }

    @Test
    void quotesWordsThatStandOnceInTheirVersion() throws IOException {
        List<String> states = new ArrayList<>();
        for (JsonNode comment : file("comments.json").get("comments")) {
            JsonNode line = LINES.get(text(comment, "line"));
            assertThat(line).as(text(comment, "line")).isNotNull();
            states.add(text(comment, "expect"));
            if (!comment.get("on").isNull()) {
                List<String> versions = texts(line.get("history"));
                versions.add(text(line, "text"));
                String then = versions.get(comment.get("version").asInt() - 1);
                assertAnchor(text(comment, "on"), then, text(line, "text"), text(comment, "expect"));
            }
        }
        assertThat(states).hasSizeGreaterThanOrEqualTo(30).contains("held", "moved", "changed", "lost");
    }

    private static void assertAnchor(String quote, String then, String now, String expected) {
        assertThat(then.indexOf(quote)).as(quote).isNotNegative().isEqualTo(then.lastIndexOf(quote));
        boolean stands = now.contains(quote);
        assertThat(stands).as(quote).isEqualTo(expected.equals("held") || expected.equals("moved"));
        if (stands) {
            assertThat(now.indexOf(quote) == then.indexOf(quote)).as(quote).isEqualTo(expected.equals("held"));
        }
    }

    @Test
    void namesOnlyPeopleAndDepartmentsThatThereAre() throws IOException {
        List<String> people = new ArrayList<>();
        JsonNode comments = file("comments.json");
        comments.findValues("by").forEach(one -> people.add(one.asText()));
        comments.findValues("invited").forEach(one -> people.addAll(texts(one)));
        file("clusters.json").findValues("lead").forEach(one -> people.add(one.asText()));
        List<String> codes = new ArrayList<>();
        file("clusters.json").findValues("members").forEach(one -> codes.addAll(texts(one)));
        file("clusters.json").findValues("observers").forEach(one -> codes.addAll(texts(one)));
        comments.get("windows").forEach(one -> assertThat(PLANS).containsKey(text(one, "plan")));

        assertThat(people).isNotEmpty().allMatch(PEOPLE::contains);
        assertThat(codes).isNotEmpty().allMatch(CODES::contains);
    }
}
