package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planweave.api.Problem;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;

/** What changed in a plan between two of its editions, or between one and now. */
public final class ComparedEditions {

    private static final int NOW = 0;

    private final PageParts parts;
    private final Plan plan;
    private final List<Edition> editions;
    private final int from;
    private final int to;

    /** @param from an edition's number, or -1 for the newest one */
    ComparedEditions(PageParts parts, Plan plan, int from, int to) {
        this.parts = parts;
        this.plan = plan;
        this.editions = parts.plans().editions(plan.id());
        this.from = from < 0 ? plan.version() : from;
        this.to = to;
    }

    /**
     * The page's content.
     *
     * @param choices edition number to its title, 0 for now
     */
    public record View(
            int from, int to, Map<Integer, String> choices, List<Changed> changed, List<Line> added, List<Line> removed, int same) {}

    /** A line with other words or facts than before. */
    public record Changed(Line line, Content words, List<String> fields) {}

    View view() {
        Map<String, Line> before = lines(from);
        Map<String, Line> after = lines(to);
        List<Changed> changed = new ArrayList<>();
        after.values().forEach(line -> {
            Line old = before.get(line.id());
            if (old != null && old.version() != line.version()) {
                changed.add(new Changed(line, DiffContent.of(old.text(), line.text()), FieldChanges.between(parts, old, line)));
            }
        });
        List<Line> added = after.values().stream().filter(line -> !before.containsKey(line.id())).toList();
        List<Line> removed = before.values().stream().filter(line -> !after.containsKey(line.id())).toList();
        int same = after.size() - added.size() - changed.size();
        return new View(from, to, choices(), changed, added, removed, same);
    }

    private Map<String, Line> lines(int edition) {
        if (edition != NOW && editions.stream().noneMatch(one -> one.number() == edition)) {
            throw Problem.notFound(parts.text("plans.noEdition", edition));
        }
        List<Line> lines = edition == NOW ? parts.plans().lines(plan.id()) : parts.plans().lines(plan.id(), edition);
        return lines.stream().collect(Collectors.toMap(
                Line::id, Function.identity(), (one, other) -> Objects.requireNonNull(one), java.util.LinkedHashMap::new));
    }

    private Map<Integer, String> choices() {
        Map<Integer, String> choices = new TreeMap<>();
        choices.put(NOW, parts.text("plans.now"));
        editions.forEach(one -> choices.put(
                one.number(), parts.text("plans.editionLink", one.number(), one.title(), Days.day(one.at()))));
        return choices;
    }
}
