package org.planweave.synergies.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.synergies.internal.engine.detecting.Detectors;
import org.planweave.synergies.internal.engine.detecting.Verdict;
import org.planweave.synergies.internal.engine.explaining.Explainer;
import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Pairing;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.engine.understanding.FactReader;
import org.planweave.synergies.internal.engine.understanding.Facts;

/**
 * One council's lines, read and encoded, as they were at one moment. Worth keeping until a line changes: a question
 * to it costs only the question. Safe for many threads.
 */
public final class Council {

    private static final int NEAREST_PER_LINE = 50;
    private static final int CARDS_PER_LINE = 6;
    private static final double LEAST_SCORE = 2.6;

    /** So many pairs are explained at a time, by all processors, before it is seen whose lines have enough. */
    private static final int AT_ONCE = 256;

    private final FactReader facts;
    private final Reader reader;
    private final Pairing pairing;
    private final Explainer explainer;
    private final Detectors detectors;
    private final List<String> models;
    private final int size;

    Council(Collection<EngineLine> lines, Reader reader, Detectors detectors, Runnable each) {
        this.reader = reader;
        this.detectors = detectors;
        facts = new FactReader(lines);
        models = reader.models();
        List<float[][]> services = reader.services();
        pairing = new Pairing(reader.read(lines, facts, each), models, services);
        explainer = new Explainer(reader.firstEncoder(), lines, services.stream().map(vectors -> vectors[0]).toList());
        size = lines.size();
    }

    /**
     * The pairs worth showing, the strongest first: a good score, among the best of one of its lines, and two reasons
     * or more.
     */
    public List<Finding> findings() {
        return show(score(NEAREST_PER_LINE));
    }

    /** Every pair of lines of different departments with its score and type, shown or not, the strongest first. */
    public List<ScoredPair> everyPair() {
        return score(size);
    }

    private List<ScoredPair> score(int nearestPerLine) {
        return pairing.candidates(nearestPerLine).parallelStream().map(pair -> new ScoredPair(pair, detectors.best(pair)))
                .sorted(ScoredPair.STRONGEST_FIRST).toList();
    }

    /** Those of the scored pairs, given the strongest first, that are worth showing, with their reasons. */
    public List<Finding> show(List<ScoredPair> strongestFirst) {
        Map<String, Integer> shown = new HashMap<>();
        Prominence prominence = new Prominence();
        List<Finding> findings = new ArrayList<>();
        List<ScoredPair> strong = strongestFirst.stream().filter(scored -> scored.score() >= LEAST_SCORE).toList();
        for (int from = 0; from < strong.size(); from += AT_ONCE) {
            List<ScoredPair> some = strong.subList(from, Math.min(strong.size(), from + AT_ONCE)).stream()
                    .filter(scored -> hasRoom(scored, shown)).toList();
            List<List<Evidence>> reasons = some.parallelStream().map(scored -> explainer.explain(scored.pair())).toList();
            for (int i = 0; i < some.size(); i++) {
                ScoredPair scored = some.get(i);
                if (hasRoom(scored, shown) && Explainer.isEnough(reasons.get(i))) {
                    shown.merge(scored.idA(), 1, Integer::sum);
                    shown.merge(scored.idB(), 1, Integer::sum);
                    findings.add(finding(scored, reasons.get(i), prominence));
                }
            }
        }
        return findings;
    }

    private static boolean hasRoom(ScoredPair scored, Map<String, Integer> shown) {
        return Math.min(shown.getOrDefault(scored.idA(), 0), shown.getOrDefault(scored.idB(), 0)) < CARDS_PER_LINE;
    }

    private Finding finding(ScoredPair scored, List<Evidence> evidence, Prominence prominence) {
        Verdict verdict = scored.verdict();
        double score = sum(evidence);
        boolean faint = !prominence.admits(scored.idA(), scored.idB(), score, evidence);
        return new Finding(verdict.type(), verdict.kind(), scored.idA(), scored.idB(), score, Confidence.of(score), faint,
                evidence, new Stamp(Engine.VERSION, verdict.detector(), models));
    }

    private static double sum(List<Evidence> evidence) {
        return Math.round(evidence.stream().mapToDouble(Evidence::contribution).sum() * 10_000) / 10_000.0;
    }

    /**
     * The lines of other departments nearest to one that is being typed, the nearest first; none while its text is
     * blank.
     *
     * @param typed the line as it stands; its id need not exist, and a line with the same id is left out
     */
    public List<Near> nearest(EngineLine typed, int most) {
        if (typed.text().isBlank()) {
            return List.of();
        }
        return pairing.of(reader.read(typed, facts)).stream()
                .sorted(Comparator.comparingDouble(Pair::score).reversed().thenComparing(p -> p.b().line().id()))
                .limit(most).map(this::near).toList();
    }

    /** What is read in a line, with the places and partners that this council names. */
    public Facts facts(EngineLine line) {
        return facts.read(line);
    }

    private Near near(Pair pair) {
        List<Evidence> evidence = explainer.explain(pair);
        double score = sum(evidence);
        return new Near(pair.b().line().id(), score, Confidence.of(score), evidence);
    }
}
