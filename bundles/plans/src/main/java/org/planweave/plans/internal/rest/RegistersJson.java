package org.planweave.plans.internal.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rules.registers.Totals;

/**
 * Registers as JSON: each entry beside the line that holds it.
 *
 * @param unscreened the ids of priorities without an answer to the equality screening
 */
record RegistersJson(
        List<Map<String, String>> resources,
        List<TotalJson> totals,
        List<Map<String, String>> documents,
        List<Map<String, String>> legislation,
        List<Map<String, String>> equality,
        List<String> unscreened) {

    /** A sum over the resources of one plan. {@code unit} is what its amount counts: FTE, GBP or assets. */
    record TotalJson(String plan, String kind, String year, String unit, BigDecimal amount) {}

    static RegistersJson of(List<Plan> readable, List<Line> lines) {
        List<TotalJson> totals = new ArrayList<>();
        readable.forEach(plan -> Totals.of(lines.stream().filter(line -> line.plan().equals(plan.id())).toList())
                .forEach(one -> totals.add(new TotalJson(plan.id(), one.kind(), one.year(), unit(one.kind()), one.amount()))));
        return new RegistersJson(
                entries(LineRegister.RESOURCES, lines), totals, entries(LineRegister.DOCUMENTS, lines),
                entries(LineRegister.LEGISLATION, lines), equality(lines),
                lines.stream().filter(line -> line.kind().equals("priority") && line.field(LineFields.EQUALITY_SCREENING).isEmpty())
                        .map(Line::id).toList());
    }

    private static String unit(String kind) {
        return switch (kind) {
            case "staff" -> "FTE";
            case "asset" -> "assets";
            default -> "GBP";
        };
    }

    private static List<Map<String, String>> entries(LineRegister register, List<Line> lines) {
        List<Map<String, String>> all = new ArrayList<>();
        lines.forEach(line -> register.of(line).forEach(entry -> {
            Map<String, String> one = beginning(line);
            one.putAll(entry);
            all.add(one);
        }));
        return all;
    }

    private static List<Map<String, String>> equality(List<Line> lines) {
        List<Map<String, String>> all = new ArrayList<>();
        lines.stream().filter(line -> !line.field(LineFields.EQUALITY_SCREENING).isEmpty()).forEach(line -> {
            Map<String, String> one = beginning(line);
            for (String name : List.of(LineFields.EQUALITY_SCREENING, LineFields.EQUALITY_GROUPS, LineFields.EQUALITY_ANALYSIS,
                    LineFields.EQUALITY_DATE)) {
                if (!line.field(name).isEmpty()) {
                    one.put(name, line.field(name));
                }
            }
            all.add(one);
        });
        return all;
    }

    private static Map<String, String> beginning(Line line) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("line", line.id());
        one.put("number", line.number());
        one.put("plan", line.plan());
        return one;
    }
}
