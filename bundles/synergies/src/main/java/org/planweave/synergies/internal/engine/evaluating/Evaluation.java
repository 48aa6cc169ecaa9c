package org.planweave.synergies.internal.engine.evaluating;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.Council;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.ScoredPair;
import org.planweave.synergies.internal.engine.VectorStore;
import org.planweave.synergies.internal.engine.terms.Finding;

/** Runs the engine over judged lines and says how well it did. Stores nothing. */
public final class Evaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Engine engine;

    /** @param engine what to score, with a store that keeps nothing, or the speed is that of the store */
    public Evaluation(Engine engine) {
        this.engine = engine;
    }

    /** With every model that is installed. */
    public static Engine engine() {
        return Engine.withInstalledModels(new VectorStore() {
            @Override
            public float @Nullable [] get(String key) {
                return null;
            }

            @Override
            public void put(String key, float[] vector) {
                // The speed of encoding is part of what is measured.
            }
        });
    }

    /**
     * Scores the engine.
     *
     * @param items  the lines, one JSON object a line
     * @param pairs  what judges said, one JSON object a line
     * @param scores where to write each pair's score and type, or null
     * @return the figures over all pairs, under {@code cards} those over the pairs shown, and
     *         {@code itemsPerCpuSecond}: lines read and encoded by all models in a second of this thread's time, in
     *         the second of two runs, as in a portal that is already warm
     * @throws IOException when a file cannot be read or written; the message says which and where
     */
    public String run(Path items, Path pairs, @Nullable Path scores) throws IOException {
        JudgedLines truth = JudgedLines.read(items, pairs);
        engine.read(truth.lines());
        double seconds = cpuSeconds(truth);
        Council council = engine.read(truth.lines());
        List<ScoredPair> all = council.everyPair();
        List<Finding> cards = council.show(all);
        if (scores != null) {
            write(all, scores);
        }
        ObjectNode figures = JSON.valueToTree(Scorer.score(truth, given(all)));
        figures.set("cards", JSON.valueToTree(Scorer.score(truth, shown(cards))));
        figures.put("cardsShown", cards.size());
        figures.put("itemsPerCpuSecond", Math.round(truth.lines().size() / seconds * 10) / 10.0);
        return JSON.writeValueAsString(figures);
    }

    /** Of one thread that reads all lines alone; with more, each would count its own part only. */
    private double cpuSeconds(JudgedLines truth) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            return alone.submit(() -> {
                long before = clock.getCurrentThreadCpuTime();
                engine.read(truth.lines());
                return (clock.getCurrentThreadCpuTime() - before) / 1e9;
            }).join();
        } finally {
            alone.shutdown();
        }
    }

    private static Map<PairKey, Given> given(List<ScoredPair> all) {
        Map<PairKey, Given> given = new HashMap<>();
        all.forEach(pair -> given.put(PairKey.of(pair.idA(), pair.idB()),
                new Given(pair.score(), pair.verdict().type().code())));
        return given;
    }

    private static Map<PairKey, Given> shown(List<Finding> cards) {
        Map<PairKey, Given> given = new HashMap<>();
        cards.forEach(card -> given.put(PairKey.of(card.lineA(), card.lineB()),
                new Given(card.score(), card.type().code())));
        return given;
    }

    private static void write(List<ScoredPair> all, Path file) throws IOException {
        List<String> lines = all.stream().map(pair -> JSON.createObjectNode().put("a", pair.idA())
                .put("b", pair.idB()).put("score", pair.score()).put("type", pair.verdict().type().code())
                .toString()).toList();
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /**
     * For development, on a plain class path: {@code ITEMS PAIRS [--scores FILE] [--cards]}; the last prints the
     * cards as a person would read them, with what judges said of each.
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.size() < 2) {
            throw new IllegalArgumentException("Say which files to read: ITEMS PAIRS [--scores FILE] [--cards]");
        }
        int at = words.indexOf("--scores");
        try (Engine engine = engine()) {
            String json = new Evaluation(engine).run(Path.of(words.get(0)), Path.of(words.get(1)),
                    at < 0 ? null : Path.of(words.get(at + 1)));
            System.out.println(json);
            if (words.contains("--cards")) {
                JudgedLines truth = JudgedLines.read(Path.of(words.get(0)), Path.of(words.get(1)));
                engine.read(truth.lines()).findings().forEach(card -> System.out.println(CardText.of(card, truth)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
