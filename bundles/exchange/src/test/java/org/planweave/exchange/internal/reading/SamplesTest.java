package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real councils' papers, where their folder is at hand, against what a careful reader finds in them. */
class SamplesTest {
    private static final Logger LOG = LoggerFactory.getLogger(SamplesTest.class);

    @Test
    void readsWhatACarefulReaderFinds() throws IOException {
        Path samples = folder();
        Assumptions.assumeTrue(Files.isDirectory(samples),
            () -> "No folder of sample papers at " + samples + "; give one with -Dplanweave.samples=DIR.");
        Tally tally = new Tally();
        for (Path paper : papers(samples)) {
            tally.add(paper, samples);
        }
        LOG.info("\n{}", tally.table());
        assertThat(tally.misjudged).as("papers taken for plans or not").isEmpty();
        assertThat(tally.headers).as("titles, departments and periods").isEmpty();
        assertThat(tally.found * 100).as("found: %s", tally.faults).isGreaterThanOrEqualTo(tally.expected * 95);
        assertThat(tally.wrong * 100).as("wrong: %s", tally.faults).isLessThanOrEqualTo(tally.expected * 2);
        assertThat(tally.invented).as("invented: %s", tally.faults).isZero();
    }

    private static Path folder() {
        String given = System.getProperty("planweave.samples", "");
        String stated = given.isBlank() || given.startsWith("${") ? System.getenv("PLANWEAVE_SAMPLES") : given;
        String root = System.getProperty("planweave.root", "../..");
        return stated == null || stated.isBlank() ? Path.of(root, "..", "shared", "samples").normalize() : Path.of(stated);
    }

    static List<Path> papers(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(f -> f.toString().matches(".*\\.(txt|md|csv|docx)")).filter(f -> Files.exists(Tally.truth(f)))
                .sorted().toList();
        }
    }

    /** The figures, paper by paper and over all. */
    static final class Tally {
        private final StringBuilder rows = new StringBuilder();
        final List<String> misjudged = new ArrayList<>();
        final List<String> headers = new ArrayList<>();
        final List<String> faults = new ArrayList<>();
        int expected;
        int found;
        int wrong;
        int invented;

        static Path truth(Path paper) {
            return paper.resolveSibling(paper.getFileName().toString().replaceFirst("\\.\\w+$", "") + ".truth.json");
        }

        void add(Path file, Path folder) throws IOException {
            Truth truth = Truth.of(truth(file));
            byte[] bytes = Files.readAllBytes(file);
            long start = System.nanoTime();
            ReadResult result = new Papers().read(file.getFileName().toString(), bytes);
            long ms = (System.nanoTime() - start) / 1_000_000;
            String name = folder.relativize(file).toString();
            if (truth.isPlan() != result instanceof Understood) {
                misjudged.add(name + ": " + result);
            }
            if (truth.isPlan() && result instanceof Understood read) {
                Truth.Score score = truth.compare(read.whole(), SourceText.of(bytes));
                header(name, truth, read.whole());
                row(name, score, ms);
                score.faults().forEach(f -> faults.add(name + ": " + f));
            } else {
                rows.append(String.format("%-66s %s%n", name, result instanceof Refused r ? "refused " + r.type() : "NOT REFUSED"));
            }
        }

        private void header(String name, Truth truth, Paper paper) {
            check(name + " title", truth.text("title"), paper.title());
            check(name + " department", truth.text("department"), paper.department());
            check(name + " period", truth.text("period"), paper.period());
        }

        private void check(String what, @org.jspecify.annotations.Nullable String expectedText, @org.jspecify.annotations.Nullable String read) {
            String a = expectedText == null ? "" : Truth.plain(expectedText);
            String b = read == null ? "" : Truth.plain(read);
            if (!a.equals(b)) {
                headers.add(what + ": " + expectedText + " / " + read);
            }
        }

        private void row(String name, Truth.Score score, long ms) {
            rows.append(String.format("%-66s %3d of %3d found, %d wrong, %d invented, %d ms%n", name, score.found(),
                score.expected(), score.wrong(), score.invented(), ms));
            expected += score.expected();
            found += score.found();
            wrong += score.wrong();
            invented += score.invented();
        }

        String table() {
            return rows + String.format("%-66s %3d of %3d found, %d wrong, %d invented%n", "all", found, expected, wrong, invented)
                + String.join("\n", headers) + "\n" + String.join("\n", misjudged);
        }
    }
}
