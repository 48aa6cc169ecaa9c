package org.planweave.clusters.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.annotation.bundle.Capability;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.pages.Abreast.Cell;
import org.planweave.clusters.internal.pages.Abreast.Choice;
import org.planweave.clusters.internal.pages.Abreast.Column;
import org.planweave.clusters.internal.pages.Abreast.Group;
import org.planweave.clusters.internal.rules.Cluster;

/** The members' plans side by side: lines that belong together stand in one row, a column for each department. */
@Capability(namespace = "planweave.slot", name = "cluster.line.badges/v1", attribute = {"items=Line", "page=/clusters/{id}"})
final class SideBySide {

    /** Every line, by section and kind; every line, by outcome. Any other choice is an outcome's id. */
    static final String BY_SECTION = "sections";
    static final String BY_OUTCOME = "outcomes";

    private final PageParts parts;
    private final Cluster cluster;
    private final Round round;
    private final List<Outcome> outcomes;
    private final Map<String, List<Plan>> plans;

    SideBySide(PageParts parts, Cluster cluster, Round round) {
        this.parts = parts;
        this.cluster = cluster;
        this.round = round;
        this.outcomes = parts.plans().outcomes();
        this.plans = parts.plans().plans(round.id()).stream()
                .filter(plan -> cluster.charter().members().contains(plan.department()))
                .collect(Collectors.groupingBy(Plan::department));
    }

    /** How many of the members' plans the reader may read, by department. */
    int open() {
        return plans.size();
    }

    List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(BY_SECTION, parts.text("clusters.by.sections")));
        all.add(new Choice(BY_OUTCOME, parts.text("clusters.by.outcomes")));
        outcomes.forEach(one ->
                all.add(new Choice(one.id(), parts.text("clusters.by.outcome", one.number(), one.title()))));
        return all;
    }

    /** The choice that is meant: the first one, if there is no such choice. */
    Choice choice(String by) {
        return choices().stream().filter(one -> one.value().equals(by)).findFirst().orElseGet(() -> choices().get(0));
    }

    List<Group> groups(Choice choice) {
        Map<String, String> planOf = plans.values().stream().flatMap(Collection::stream)
                .collect(Collectors.toMap(Plan::id, Plan::department));
        List<Line> lines = parts.plans().linesOfRound(round.id()).stream()
                .filter(line -> planOf.containsKey(line.plan()))
                .sorted(java.util.Comparator.comparing(Line::plan).thenComparingInt(Line::order))
                .toList();
        Map<String, List<Line>> grouped =
                choice.value().equals(BY_SECTION) ? bySection(lines) : byOutcome(lines, choice);
        List<Line> shown = grouped.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, List<Content>> badges = parts.slot("cluster.line.badges/v1", shown);
        List<Group> groups = new ArrayList<>();
        grouped.forEach((title, group) -> groups.add(
                group(title, groups.size(), group.stream().collect(Collectors.groupingBy(
                        line -> planOf.getOrDefault(line.plan(), ""))), badges)));
        return groups;
    }

    private Group group(
            String title, int number, Map<String, List<Line>> lines, Map<String, List<Content>> badges) {
        List<Column> columns = cluster.charter().members().stream()
                .map(id -> new Column(
                        parts.department(id), "g" + number + "-" + id, plans.getOrDefault(id, List.of()),
                        lines.getOrDefault(id, List.of()).stream()
                                .map(line -> new Cell(line, badges.getOrDefault(line.id(), List.of())))
                                .toList()))
                .toList();
        return new Group(title, columns);
    }

    /** In the template's order of sections, kinds in their usual order; what the template does not have comes last. */
    private Map<String, List<Line>> bySection(List<Line> lines) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        round.sections().forEach(section ->
                LineKind.USUAL.forEach(kind -> groups.put(title(section, kind), new ArrayList<>())));
        lines.forEach(line -> groups
                .computeIfAbsent(title(line.section(), LineKind.of(line.kind())), any -> new ArrayList<>())
                .add(line));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private String title(String section, LineKind kind) {
        return parts.text("clusters.group", section, kind.label());
    }

    private Map<String, List<Line>> byOutcome(List<Line> lines, Choice choice) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Map<String, Outcome> byId = outcomes.stream()
                .filter(one -> choice.value().equals(BY_OUTCOME) || choice.value().equals(one.id()))
                .collect(Collectors.toMap(Outcome::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        byId.values().forEach(outcome -> groups.put(
                parts.text("clusters.outcome", outcome.number(), outcome.title()), serving(lines, outcome)));
        if (choice.value().equals(BY_OUTCOME)) {
            groups.values().removeIf(List::isEmpty);
            Optional.of(lines.stream().filter(line -> line.outcomes().isEmpty()).toList())
                    .filter(rest -> !rest.isEmpty())
                    .ifPresent(rest -> groups.put(parts.text("clusters.outcome.none"), rest));
        }
        return groups;
    }

    private static List<Line> serving(List<Line> lines, Outcome outcome) {
        return lines.stream()
                .filter(line -> line.outcomes().stream().anyMatch(link -> link.outcome().equals(outcome.id())))
                .toList();
    }
}
