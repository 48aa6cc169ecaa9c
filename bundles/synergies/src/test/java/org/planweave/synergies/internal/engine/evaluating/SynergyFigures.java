package org.planweave.synergies.internal.engine.evaluating;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.Council;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.ScoredPair;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.encoding.Model;
import org.planweave.synergies.internal.engine.encoding.OnnxEncoder;
import org.planweave.synergies.internal.engine.encoding.Vectors;
import org.planweave.synergies.internal.engine.terms.EngineLine;

/**
 * Figures and no judgement, for {@code ./planweave bench synergies}: how well the engine ranks the judged lines of each
 * council that is there, beside words alone, each model alone and both.
 */
class SynergyFigures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHARED = Path.of("../../../shared/synergy").toAbsolutePath().normalize();
    private static final int RESAMPLES = 2_000;

    @Test
    void print() throws IOException {
        if (Files.isDirectory(SHARED)) {
            council(SHARED.resolve("items.jsonl"), SHARED.resolve("pairs.jsonl"));
        }
        council(OwnCouncil.KINGSFERRY.lines(), OwnCouncil.KINGSFERRY.pairs());
        council(OwnCouncil.ALDERSHIRE.lines(), OwnCouncil.ALDERSHIRE.pairs());
    }

    private static void council(Path lines, Path pairs) throws IOException {
        JudgedLines truth = JudgedLines.read(lines, pairs);
        String council = JSON.readTree(Files.readAllLines(lines).get(0)).path("council").asText();
        WordsAlone words = new WordsAlone(truth.lines());
        note(council, "words alone (BM25)", truth, ranked(truth, words::of));
        try (Encoder minilm = new OnnxEncoder(Model.MINILM); Encoder e5 = new OnnxEncoder(Model.E5); Engine engine = Evaluation.engine()) {
            ToDoubleBiFunction<EngineLine, EngineLine> small = closeness(truth, minilm);
            ToDoubleBiFunction<EngineLine, EngineLine> large = closeness(truth, e5);
            note(council, "MiniLM alone", truth, ranked(truth, small));
            note(council, "e5 alone", truth, ranked(truth, large));
            note(council, "MiniLM and e5", truth, ranked(truth, (a, b) -> small.applyAsDouble(a, b) + large.applyAsDouble(a, b)));
            Council read = engine.read(truth.lines());
            Map<PairKey, Given> given = new HashMap<>();
            read.everyPair().forEach(pair -> given.put(key(pair), new Given(pair.score(), pair.verdict().type().code())));
            note(council, "the engine", truth, given);
        }
    }

    private static PairKey key(ScoredPair pair) {
        return PairKey.of(pair.idA(), pair.idB());
    }

    /** Cosine, in deviations from its mean over the council's pairs. */
    private static ToDoubleBiFunction<EngineLine, EngineLine> closeness(JudgedLines truth, Encoder encoder) {
        Map<String, float[]> vectors = new HashMap<>();
        truth.lines().forEach(line -> vectors.put(line.id(), encoder.vector(line.text())));
        ToDoubleBiFunction<EngineLine, EngineLine> cosine = (a, b) -> Vectors.dot(vectors.get(a.id()), vectors.get(b.id()));
        double[] all = ranked(truth, cosine).values().stream().mapToDouble(Given::score).toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(all).map(one -> (one - mean) * (one - mean)).average().orElse(1));
        return (a, b) -> (cosine.applyAsDouble(a, b) - mean) / deviation;
    }

    private static Map<PairKey, Given> ranked(JudgedLines truth, ToDoubleBiFunction<EngineLine, EngineLine> score) {
        Map<PairKey, Given> given = new HashMap<>();
        for (EngineLine a : truth.lines()) {
            for (EngineLine b : truth.lines()) {
                if (a.id().compareTo(b.id()) < 0 && !a.department().equals(b.department())) {
                    given.put(PairKey.of(a.id(), b.id()), new Given(score.applyAsDouble(a, b), ""));
                }
            }
        }
        return given;
    }

    private static void note(String council, String ranker, JudgedLines truth, Map<PairKey, Given> given) throws IOException {
        ObjectNode figures = JSON.createObjectNode().put("bench", "synergies").put("council", council).put("ranker", ranker);
        figures.setAll((ObjectNode) JSON.valueToTree(Scorer.score(truth, given)));
        List<Double> interval = interval(Scorer.ndcgs(truth, given));
        figures.putArray("ci95").add(interval.get(0)).add(interval.get(1));
        Files.writeString(Path.of("target", "synergies.json"), JSON.writeValueAsString(figures) + System.lineSeparator(),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The percentile bootstrap over lines. */
    private static List<Double> interval(List<Double> ndcgs) {
        Random random = new Random(7);
        List<Double> means = IntStream.range(0, RESAMPLES).mapToObj(i -> random.ints(ndcgs.size(), 0, ndcgs.size())
                .mapToDouble(ndcgs::get).average().orElse(0)).sorted(Comparator.naturalOrder()).toList();
        return List.of(round(means.get((int) (0.025 * RESAMPLES))), round(means.get((int) (0.975 * RESAMPLES) - 1)));
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
