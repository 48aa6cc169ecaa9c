package org.planweave.synergies.internal.engine.evaluating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.synergies.internal.engine.evaluating.JudgedLines.Judged;
import org.planweave.synergies.internal.engine.terms.EngineLine;

/** Works the figures out, in the same way and with the same ties as the scorer that comes with the judged lines. */
final class Scorer {

    private static final double RELEVANT = 2;

    private final JudgedLines truth;
    private final Map<PairKey, Given> given;
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, Set<String>> firstTen = new HashMap<>();

    private Scorer(JudgedLines truth, Map<PairKey, Given> given) {
        this.truth = truth;
        this.given = given;
        truth.lines().forEach(line -> departments.put(line.id(), line.department()));
    }

    static Figures score(JudgedLines truth, Map<PairKey, Given> given) {
        return new Scorer(truth, given).figures();
    }

    /** nDCG@10 of each line that has a relevant partner. */
    static List<Double> ndcgs(JudgedLines truth, Map<PairKey, Given> given) {
        List<OfLine> lines = new ArrayList<>();
        Scorer scorer = new Scorer(truth, given);
        truth.lines().forEach(line -> scorer.rank(line, lines));
        return lines.stream().map(OfLine::ndcg).toList();
    }

    /** One line's figures. */
    private record OfLine(double ndcg, double averagePrecision, double recall20) {
    }

    private Figures figures() {
        List<OfLine> lines = new ArrayList<>();
        truth.lines().forEach(line -> rank(line, lines));
        List<PairKey> relevant = truth.judged().entrySet().stream().filter(e -> e.getValue().grade() >= RELEVANT)
                .map(Map.Entry::getKey).filter(this::isOfCouncil).toList();
        Map<String, Set<String>> stems = truth.lines().stream()
                .collect(Collectors.toMap(EngineLine::id, line -> Stems.of(line.text())));
        List<PairKey> bare = relevant.stream().filter(p -> {
            Set<String> common = new HashSet<>(stems.get(p.a()));
            common.retainAll(stems.get(p.b()));
            return common.isEmpty();
        }).toList();
        return new Figures(truth.lines().size(), lines.size(), relevant.size(),
                mean(lines.stream().map(OfLine::ndcg).toList()),
                mean(lines.stream().map(OfLine::averagePrecision).toList()),
                mean(lines.stream().map(OfLine::recall20).toList()),
                mean(first25().stream().map(p -> grade(p) >= RELEVANT ? 1.0 : 0.0).toList()),
                mean(bare.stream().map(p -> isHit(p) ? 1.0 : 0.0).toList()), bare.size(),
                mean(relevant.stream().map(p -> isTypeAccepted(p) ? 1.0 : 0.0).toList()));
    }

    private void rank(EngineLine query, List<OfLine> lines) {
        List<PairKey> ranked = truth.lines().stream().map(EngineLine::id)
                .filter(id -> !departments.get(id).equals(query.department()))
                .sorted(Comparator.comparingDouble((String id) -> value(PairKey.of(query.id(), id))).reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .map(id -> PairKey.of(query.id(), id)).toList();
        firstTen.put(query.id(), ranked.stream().limit(10).filter(given::containsKey)
                .map(p -> p.a().equals(query.id()) ? p.b() : p.a()).collect(Collectors.toSet()));
        List<Double> grades = ranked.stream().map(this::grade).toList();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < grades.size(); place++) {
            if (grades.get(place) >= RELEVANT) {
                places.add(place);
            }
        }
        if (!places.isEmpty()) {
            lines.add(ofLine(grades, places));
        }
    }

    private static OfLine ofLine(List<Double> grades, List<Integer> places) {
        List<Double> ideal = grades.stream().sorted(Comparator.reverseOrder()).toList();
        double precisions = 0;
        for (int j = 0; j < places.size(); j++) {
            precisions += (j + 1.0) / (places.get(j) + 1);
        }
        long inTwenty = places.stream().filter(place -> place < 20).count();
        return new OfLine(gain(grades) / gain(ideal), precisions / places.size(), (double) inTwenty / places.size());
    }

    private static double gain(List<Double> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(10, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }

    private List<PairKey> first25() {
        return given.keySet().stream().filter(this::isOfCouncil)
                .filter(p -> !departments.get(p.a()).equals(departments.get(p.b())))
                .sorted(Comparator.comparingDouble(this::value).reversed().thenComparing(PairKey.ORDER))
                .limit(25).toList();
    }

    private boolean isOfCouncil(PairKey pair) {
        return departments.containsKey(pair.a()) && departments.containsKey(pair.b());
    }

    private double value(PairKey pair) {
        Given said = given.get(pair);
        return said == null ? Double.NEGATIVE_INFINITY : said.score();
    }

    private double grade(PairKey pair) {
        Judged judged = truth.judged().get(pair);
        return judged == null ? 0 : judged.grade();
    }

    private boolean isHit(PairKey pair) {
        return firstTen.get(pair.a()).contains(pair.b()) || firstTen.get(pair.b()).contains(pair.a());
    }

    private boolean isTypeAccepted(PairKey pair) {
        Given said = given.get(pair);
        Judged judged = truth.judged().get(pair);
        return said != null && judged != null && judged.types().contains(said.type());
    }

    private static double mean(Collection<Double> values) {
        double mean = values.isEmpty() ? 0
                : values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
        return new BigDecimal(mean).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
