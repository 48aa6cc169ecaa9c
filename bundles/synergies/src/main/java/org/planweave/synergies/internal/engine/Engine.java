package org.planweave.synergies.internal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planweave.synergies.internal.engine.detecting.Detector;
import org.planweave.synergies.internal.engine.detecting.Detectors;
import org.planweave.synergies.internal.engine.detecting.Verdict;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.encoding.Model;
import org.planweave.synergies.internal.engine.encoding.OnnxEncoder;
import org.planweave.synergies.internal.engine.explaining.Explainer;
import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Pairing;
import org.planweave.synergies.internal.engine.pairing.Prepared;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.engine.understanding.FactReader;

/**
 * Finds what lines of different departments have to do with each other. Works on this machine alone; the same lines
 * give the same findings, whatever order they come in. Safe for many threads. The first call after construction or
 * {@link #unload} loads the models, which takes a second or two.
 */
public final class Engine implements AutoCloseable {

    /** Changes with the rules of reading, scoring and explaining. */
    public static final String VERSION = "1";

    private static final int NEAREST_PER_LINE = 50;
    private static final int CARDS_PER_LINE = 6;
    private static final double LEAST_SCORE = 2.6;

    private final List<Encoder> encoders;
    private final List<String> models;
    private final Detectors detectors;
    private final Reader reader;

    /**
     * @param encoders  one or two, the first of which also finds the words that are alike
     * @param store     where vectors are kept
     * @param detectors those that take part
     */
    public Engine(List<Encoder> encoders, VectorStore store, List<Detector> detectors) {
        this.encoders = List.copyOf(encoders);
        this.detectors = new Detectors(detectors);
        models = encoders.stream().map(Encoder::id).toList();
        reader = new Reader(encoders, store);
    }

    /** With every model that is installed and the detectors that come with the module. */
    public static Engine withInstalledModels(VectorStore store) {
        List<Encoder> encoders = Stream.of(Model.MINILM, Model.E5).filter(Model::isPresent)
                .<Encoder>map(OnnxEncoder::new).toList();
        if (encoders.isEmpty()) {
            throw new IllegalStateException("No language model is installed: synergies cannot be found.");
        }
        return new Engine(encoders, store, Detectors.builtIn());
    }

    /**
     * The pairs worth showing, the strongest first: a good score, among the best of one of its lines, and two reasons
     * or more.
     *
     * @param lines one council's, ids unique; lines of the same department are not compared
     */
    public List<Finding> findAll(Collection<EngineLine> lines) {
        return show(lines, score(lines, NEAREST_PER_LINE));
    }

    /** Every pair of lines of different departments with its score and type, shown or not, the strongest first. */
    public List<ScoredPair> scoreAll(Collection<EngineLine> lines) {
        return score(lines, lines.size());
    }

    private List<ScoredPair> score(Collection<EngineLine> lines, int nearestPerLine) {
        Pairing pairing = new Pairing(reader.read(lines, new FactReader(lines)), models);
        return pairing.candidates(nearestPerLine).stream().map(pair -> new ScoredPair(pair, detectors.best(pair)))
                .sorted(ScoredPair.STRONGEST_FIRST).toList();
    }

    /** Those of the scored pairs that are worth showing, with their reasons. */
    public List<Finding> show(Collection<EngineLine> lines, List<ScoredPair> strongestFirst) {
        Explainer explainer = new Explainer(encoders.get(0), lines);
        Map<String, Integer> shown = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ScoredPair scored : strongestFirst) {
            if (scored.score() < LEAST_SCORE) {
                break;
            }
            int beforeA = shown.getOrDefault(scored.idA(), 0);
            int beforeB = shown.getOrDefault(scored.idB(), 0);
            List<Evidence> evidence = Math.min(beforeA, beforeB) < CARDS_PER_LINE
                    ? explainer.explain(scored.pair()) : List.of();
            if (Explainer.isEnough(evidence)) {
                shown.put(scored.idA(), beforeA + 1);
                shown.put(scored.idB(), beforeB + 1);
                findings.add(finding(scored, evidence));
            }
        }
        return findings;
    }

    private Finding finding(ScoredPair scored, List<Evidence> evidence) {
        Verdict verdict = scored.verdict();
        double score = sum(evidence);
        return new Finding(verdict.type(), verdict.kind(), scored.idA(), scored.idB(), score, Confidence.of(score),
                evidence, new Stamp(VERSION, verdict.detector(), models));
    }

    private static double sum(List<Evidence> evidence) {
        return Math.round(evidence.stream().mapToDouble(Evidence::contribution).sum() * 10_000) / 10_000.0;
    }

    /**
     * The lines of other departments nearest to one that is being typed, the nearest first.
     *
     * @param typed the line as it stands; its id need not exist, and a line with the same id is left out
     * @param lines the council's lines that the person may read
     */
    public List<Near> nearest(EngineLine typed, Collection<EngineLine> lines, int most) {
        if (typed.text().isBlank()) {
            return List.of();
        }
        FactReader facts = new FactReader(lines);
        List<Prepared> council = reader.read(lines, facts);
        Explainer explainer = new Explainer(encoders.get(0), lines);
        return new Pairing(council, models).of(reader.read(typed, facts)).stream()
                .sorted(Comparator.comparingDouble(Pair::score).reversed().thenComparing(p -> p.b().line().id()))
                .limit(most).map(pair -> near(pair, explainer)).toList();
    }

    private static Near near(Pair pair, Explainer explainer) {
        List<Evidence> evidence = explainer.explain(pair);
        double score = sum(evidence);
        return new Near(pair.b().line().id(), score, Confidence.of(score), evidence);
    }

    /** Loads the models now rather than at the first call. */
    public void load() {
        encoders.forEach(encoder -> encoder.vector("ready"));
    }

    /** Gives the memory of the models back until the next call. */
    public void unload() {
        encoders.forEach(Encoder::unload);
    }

    @Override
    public void close() {
        encoders.forEach(Encoder::close);
    }
}
