package org.planweave.synergies.internal.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;

/**
 * What plans of a round leave out between them.
 *
 * @param unserved outcomes that no line serves
 * @param unmeasured outcomes that lines serve and no KPI measures
 * @param aimless actions, priorities and objectives that serve no outcome
 * @param claimedTwice KPIs of one code in plans of two departments, by code
 */
public record Gaps(List<Outcome> unserved, List<Outcome> unmeasured, List<Placed> aimless, Map<String, List<Placed>> claimedTwice) {

    private static final Set<String> AIMING = Set.of("action", "priority", "objective", "ambition");

    /** Where there is no plan to look at. */
    public static final Gaps NONE = new Gaps(List.of(), List.of(), List.of(), Map.of());

    public static Gaps of(List<Outcome> outcomes, Collection<Placed> lines) {
        Set<String> served = serving(lines, false);
        Set<String> measured = serving(lines, true);
        return new Gaps(outcomes.stream().filter(one -> !served.contains(one.id())).toList(),
                outcomes.stream().filter(one -> served.contains(one.id()) && !measured.contains(one.id())).toList(),
                lines.stream().filter(one -> AIMING.contains(one.line().kind()) && one.line().outcomes().isEmpty())
                        .sorted(Comparator.comparing((Placed one) -> one.department()).thenComparing(one -> one.line().order())).toList(),
                twice(lines));
    }

    private static Set<String> serving(Collection<Placed> lines, boolean kpis) {
        return lines.stream().map(Placed::line).filter(line -> !kpis || isKpi(line))
                .flatMap(line -> line.outcomes().stream()).map(OutcomeLink::outcome).collect(Collectors.toSet());
    }

    private static boolean isKpi(Line line) {
        return line.kind().equals("kpi");
    }

    private static Map<String, List<Placed>> twice(Collection<Placed> lines) {
        Map<String, List<Placed>> byCode = lines.stream().filter(one -> isKpi(one.line()) && !one.line().field(LineFields.CODE).isBlank())
                .collect(Collectors.groupingBy(one -> one.line().field(LineFields.CODE).strip().toUpperCase(Locale.UK), TreeMap::new,
                        Collectors.toList()));
        byCode.values().removeIf(same -> same.stream().map(Placed::department).distinct().count() < 2);
        return byCode;
    }

    public boolean none() {
        return unserved.isEmpty() && unmeasured.isEmpty() && aimless.isEmpty() && claimedTwice.isEmpty();
    }
}
