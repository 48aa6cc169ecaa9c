package org.planweave.synergies.internal.engine.evaluating;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planweave.synergies.internal.engine.terms.EngineLine;

/** BM25 over word stems (Robertson and Walker, SIGIR 1994), to compare with: k1 1.2, b .75, both ways added up. */
final class WordsAlone {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Set<String>> stems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final double length;

    WordsAlone(List<EngineLine> council) {
        stems = council.stream().collect(Collectors.toMap(EngineLine::id, line -> Stems.of(line.text())));
        stems.values().forEach(of -> of.forEach(stem -> lines.merge(stem, 1, Integer::sum)));
        length = stems.values().stream().mapToInt(Set::size).average().orElse(1);
    }

    double of(EngineLine a, EngineLine b) {
        return oneWay(a, b) + oneWay(b, a);
    }

    private double oneWay(EngineLine query, EngineLine line) {
        Set<String> words = stems.get(line.id());
        Set<String> common = new HashSet<>(stems.get(query.id()));
        common.retainAll(words);
        double norm = K1 * (1 - B + B * words.size() / length);
        return common.stream().mapToDouble(stem -> idf(stem) * (K1 + 1) / (1 + norm)).sum();
    }

    private double idf(String stem) {
        double with = lines.getOrDefault(stem, 0);
        return Math.log(1 + (stems.size() - with + 0.5) / (with + 0.5));
    }
}
