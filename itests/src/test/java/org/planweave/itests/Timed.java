package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long answers took, in milliseconds. */
final class Timed {

    private final List<Double> all = new ArrayList<>();

    /** Waits for an answer that is as it should be, and notes how long it took. */
    void time(int status, Supplier<Http.Answer> work) {
        all.add(millis(status, work));
    }

    static double millis(int status, Supplier<Http.Answer> work) {
        long start = System.nanoTime();
        Http.Answer answer = work.get();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return took;
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double part) {
        return all.stream().sorted().skip((long) Math.min(all.size() - 1.0, Math.floor(all.size() * part))).findFirst().orElseThrow();
    }

    /** By what power of its size something grows: 0 for not at all, 1 for in step. */
    static double growth(double before, double after, double times) {
        return Math.log(after / before) / Math.log(times);
    }

    /** Adds a row of figures to {@code target/NAME.json}. */
    static void note(String name, String format, Object... figures) {
        try {
            Files.writeString(Path.of("target", name + ".json"), String.format(Locale.ROOT, format, figures),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
