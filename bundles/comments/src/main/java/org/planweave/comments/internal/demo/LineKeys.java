package org.planweave.comments.internal.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** Finds the lines that the demonstration names by {@code HW/2027/a1-1}: department, year of the round, number. */
final class LineKeys {

    private final Plans plans;
    private final Council council;
    private final Map<String, Map<String, Line>> read = new HashMap<>();

    LineKeys(Plans plans, Council council) {
        this.plans = plans;
        this.council = council;
    }

    /** @throws IllegalStateException if there is no such line */
    Line line(String key) {
        String[] parts = key.split("/", 3);
        Line line = read.computeIfAbsent(parts[0] + '/' + parts[1], plan -> lines(parts[0], parts[1])).get(parts[2]);
        if (line == null) {
            throw new IllegalStateException("The demonstration has no line " + key);
        }
        return line;
    }

    private Map<String, Line> lines(String code, String year) {
        String department = council.department(code).map(Department::id).orElse("");
        return plans.rounds().stream()
                .filter(round -> round.title().startsWith(year))
                .map(Round::id)
                .flatMap(round -> plans.plans(round).stream())
                .filter(plan -> plan.department().equals(department))
                .map(Plan::id)
                .flatMap(plan -> plans.lines(plan).stream())
                .collect(Collectors.toMap(LineKeys::key, Function.identity(), (one, same) -> one));
    }

    private static String key(Line line) {
        return line.number().toLowerCase(Locale.ROOT).replace('.', '-');
    }
}
