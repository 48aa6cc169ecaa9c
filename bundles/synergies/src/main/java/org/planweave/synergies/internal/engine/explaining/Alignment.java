package org.planweave.synergies.internal.engine.explaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planweave.synergies.internal.engine.encoding.PackedTokens;
import org.planweave.synergies.internal.engine.encoding.Vectors;
import org.planweave.synergies.internal.engine.terms.Evidence;

/** Finds which words of one line say the same as which of another, by the vectors they have in their sentences. */
final class Alignment {

    /** Below this, different words are alike by chance. */
    private static final double FLOOR = 0.5;

    /** Beside a place, words that are less alike than this distract from it: a lane and a carriageway in the same street. */
    private static final double FLOOR_BESIDE_PLACE = 0.545;
    private static final int MOST = 3;

    private final Map<String, Double> telling;

    /** @param telling how telling a stem is, 0 to 1; one that is missing is fully telling */
    Alignment(Map<String, Double> telling) {
        this.telling = telling;
    }

    private record Candidate(Aligned aligned, double rank) {
    }

    /**
     * The best matches that do not overlap, strongest first.
     *
     * @param told evidence that is there already; what it points at in both lines is not told again
     */
    List<Aligned> of(String textA, PackedTokens a, String textB, PackedTokens b, List<Evidence> told) {
        double floor = told.stream().anyMatch(piece -> piece.kind().equals("place")) ? FLOOR_BESIDE_PLACE : FLOOR;
        List<Candidate> candidates = new ArrayList<>();
        List<Phrase> phrasesB = Phrase.in(textB.substring(0, b.end()));
        List<float[]> vectorsB = phrasesB.stream().map(p -> b.mean(p.span().start(), p.span().end())).toList();
        for (Phrase one : Phrase.in(textA.substring(0, a.end()))) {
            float[] vector = a.mean(one.span().start(), one.span().end());
            for (int i = 0; i < vectorsB.size(); i++) {
                consider(candidates, one, phrasesB.get(i), Vectors.dot(vector, vectorsB.get(i)), floor);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed()
                .thenComparing(c -> c.aligned().spanA().start()).thenComparing(c -> c.aligned().spanB().start())
                .thenComparing(c -> c.aligned().spanA().end()).thenComparing(c -> c.aligned().spanB().end()));
        return apart(candidates.stream().map(Candidate::aligned).filter(next -> told.stream()
                .noneMatch(piece -> next.tellsAgain(piece))).toList());
    }

    private void consider(List<Candidate> candidates, Phrase one, Phrase other, double cosine, double floor) {
        boolean same = one.key().equals(other.key());
        double value = same ? Math.max(cosine, 0.75) : cosine;
        if (value >= floor) {
            double weight = (weight(one) + weight(other)) / 2;
            // A longer phrase says more than a word of it.
            double length = 1 + 0.1 * (Math.min(one.stems().size(), other.stems().size()) - 1);
            if (weight > 0.3) {
                candidates.add(new Candidate(new Aligned(one.span(), other.span(), same, Math.min(1, value)),
                        value * weight * length));
            }
        }
    }

    private double weight(Phrase phrase) {
        return phrase.stems().stream().mapToDouble(stem -> telling.getOrDefault(stem, 1.0)).average().orElse(0);
    }

    private static List<Aligned> apart(List<Aligned> sorted) {
        List<Aligned> chosen = new ArrayList<>();
        for (Aligned next : sorted) {
            if (chosen.size() < MOST && chosen.stream().noneMatch(
                    other -> other.spanA().meets(next.spanA()) || other.spanB().meets(next.spanB()))) {
                chosen.add(next);
            }
        }
        return chosen;
    }
}
