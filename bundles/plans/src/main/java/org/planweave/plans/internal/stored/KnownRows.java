package org.planweave.plans.internal.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;

/** What one request has read of plans and lines, whoever may read them. */
final class KnownRows {

    /** Empty for what was looked for and is not there. */
    private final Map<String, Optional<KnownPlan>> plans = new HashMap<>();
    private final Map<String, Optional<Line>> lines = new HashMap<>();
    private final Map<String, List<Plan>> ofRound = new HashMap<>();
    private final Map<String, List<Line>> ofPlan = new HashMap<>();

    List<Plan> ofRound(String round, Function<String, List<KnownPlan>> read) {
        List<Plan> known = ofRound.get(round);
        if (known == null) {
            List<KnownPlan> found = read.apply(round);
            found.forEach(one -> plans.put(one.plan().id(), Optional.of(one)));
            known = found.stream().map(KnownPlan::plan).toList();
            ofRound.put(round, known);
        }
        return known;
    }

    Optional<KnownPlan> plan(String id, Function<List<String>, List<KnownPlan>> read) {
        return some(List.of(id), plans, read, one -> one.plan().id()).stream().findFirst();
    }

    List<Plan> plans(Collection<String> ids, Function<List<String>, List<KnownPlan>> read) {
        return some(ids, plans, read, one -> one.plan().id()).stream().map(KnownPlan::plan).toList();
    }

    List<Line> lines(Collection<String> ids, Function<List<String>, List<Line>> read) {
        return some(ids, lines, read, Line::id);
    }

    private static <T> List<T> some(
            Collection<String> ids, Map<String, Optional<T>> known, Function<List<String>, List<T>> read, Function<T, String> id) {
        List<String> missing = ids.stream().filter(one -> !known.containsKey(one)).distinct().toList();
        if (!missing.isEmpty()) {
            List<T> found = read.apply(missing);
            missing.forEach(one -> known.put(one, Optional.empty()));
            found.forEach(one -> known.put(id.apply(one), Optional.of(one)));
        }
        return ids.stream().distinct().flatMap(one -> known.getOrDefault(one, Optional.empty()).stream()).toList();
    }

    /** The lines of these plans, by plan, each in order. */
    Map<String, List<Line>> ofPlans(Collection<String> ids, Function<List<String>, List<Line>> read) {
        List<String> missing = ids.stream().filter(one -> !ofPlan.containsKey(one)).distinct().toList();
        if (!missing.isEmpty()) {
            List<Line> found = read.apply(missing);
            missing.forEach(one -> ofPlan.put(one, new ArrayList<>()));
            found.forEach(line -> ofPlan.computeIfAbsent(line.plan(), any -> new ArrayList<>()).add(line));
            found.forEach(line -> lines.put(line.id(), Optional.of(line)));
        }
        Map<String, List<Line>> wanted = new LinkedHashMap<>();
        ids.forEach(one -> wanted.put(one, ofPlan.getOrDefault(one, List.of())));
        return wanted;
    }
}
