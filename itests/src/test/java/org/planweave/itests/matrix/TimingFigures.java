package org.planweave.itests.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planweave.itests.Portal;

/**
 * Figures and no judgement, for {@code ./planweave bench timing}: whether the time of a refusal tells what is hidden from what is not
 * there. Both are asked for in turn, in a random order; p is that of the rank test of Mann and Whitney (1947), two-sided, by the normal
 * distribution with its correction for ties: below 0.01 somebody with so many questions could tell them apart.
 */
class TimingFigures {

    private static final int SAMPLES = Integer.getInteger("planweave.timing.samples", 5_000);
    private static final int WARM = 1_000;
    private static final String WHO = "otherofficer";

    @Test
    void printHowLongItTakesToBeToldNothing() {
        try (Portal portal = Portal.fresh()) {
            Council council = Council.of(portal);
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("/api/v1/lines/", council.id("line.exempt"));
            asked.put("/api/v1/comments/", council.id("comment.exempt"));
            asked.put("/api/v1/plans/", council.id("plan.draft"));
            asked.put("/plans/", council.id("plan.draft"));
            asked.put("/lines/", council.id("line.exempt"));
            asked.forEach((path, id) -> compare(council.caller(WHO), path, id));
        }
    }

    private static void compare(Caller caller, String path, String id) {
        List<Long> hidden = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        Random random = new Random(id.hashCode());
        for (int i = 0; i < WARM + 2 * SAMPLES; i++) {
            boolean there = random.nextBoolean();
            long begun = System.nanoTime();
            Caller.Answer answer = caller.ask("GET", path + (there ? id : Alike.likeNothing(id)), "", "", Map.of());
            long took = System.nanoTime() - begun;
            if (answer.status() != 404) {
                throw new IllegalStateException(path + id + " answered " + answer.status());
            }
            if (i >= WARM) {
                (there ? hidden : missing).add(took / 1000);
            }
        }
        note("{\"bench\": \"timing\", \"path\": \"%s\", \"hidden\": %d, \"missing\": %d, \"hiddenMicrosP50\": %d, \"missingMicrosP50\": %d, \"p\": %.4f}%n"
                .formatted(path, hidden.size(), missing.size(), middle(hidden), middle(missing), p(hidden, missing)));
    }

    private static void note(String figures) {
        try {
            Files.writeString(Path.of("target", "timing.json"), figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** How likely it is that two samples of one kind differ as much in rank as these. */
    static double p(List<Long> one, List<Long> other) {
        List<long[]> all = new ArrayList<>();
        one.forEach(value -> all.add(new long[] {value, 0}));
        other.forEach(value -> all.add(new long[] {value, 1}));
        Collections.sort(all, (a, b) -> Long.compare(a[0], b[0]));
        double ranks = 0;
        double ties = 0;
        for (int from = 0, to; from < all.size(); from = to) {
            to = from;
            while (to < all.size() && all.get(to)[0] == all.get(from)[0]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            ranks += rank * IntStream.range(from, to).filter(i -> all.get(i)[1] == 0).count();
            double alike = to - from;
            ties += alike * alike * alike - alike;
        }
        double n = one.size();
        double m = other.size();
        double u = ranks - n * (n + 1) / 2;
        double spread = Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
        return 2 * (1 - normal(Math.abs(u - n * m / 2) / spread));
    }

    /** The normal distribution by Abramowitz and Stegun, 26.2.17; right to 7.5e-8. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail;
    }
}
