package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Papers of made-up councils, written as councils write them, against what a careful reader finds in them. */
class FixturesTest {
    static final Path FOLDER = Path.of("src/test/resources/fixtures");
    private static final Logger LOG = LoggerFactory.getLogger(FixturesTest.class);

    static List<Path> papers() throws IOException {
        return SamplesTest.papers(FOLDER);
    }

    @Test
    void readsWhatACarefulReaderFinds() throws IOException {
        SamplesTest.Tally tally = new SamplesTest.Tally();
        for (Path paper : papers()) {
            tally.add(paper, FOLDER);
        }
        LOG.info("\n{}", tally.table());
        assertThat(tally.misjudged).isEmpty();
        assertThat(tally.headers).isEmpty();
        assertThat(tally.expected).isGreaterThan(100);
        assertThat(tally.found * 100).as("found: %s", tally.faults).isGreaterThanOrEqualTo(tally.expected * 95);
        assertThat(tally.wrong * 100).as("wrong: %s", tally.faults).isLessThanOrEqualTo(tally.expected * 2);
        assertThat(tally.invented).as("invented: %s", tally.faults).isZero();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void personalDetailsAreFoundAndStandInNoLine(Path paper) throws IOException {
        List<String> personal = Truth.of(SamplesTest.Tally.truth(paper)).texts("contacts");
        if (new Papers().read(paper.getFileName().toString(), Files.readAllBytes(paper)) instanceof Understood read) {
            for (String detail : personal) {
                assertThat(read.whole().contacts()).as(detail).anyMatch(c -> c.text().contains(detail));
                assertThat(read.whole().lines()).as(detail).noneMatch(l -> l.toString().contains(detail));
                assertThat(read.whole().notUnderstood()).as(detail).noneMatch(n -> n.text().contains(detail));
            }
        }
    }

    @Test
    void theWordFilesAreThoseTheGeneratorWrites() throws IOException {
        for (Map.Entry<String, byte[]> made : WordFixtures.all().entrySet()) {
            byte[] kept = Files.readAllBytes(FOLDER.resolve(made.getKey()));
            assertThat(new Papers().read(made.getKey(), kept)).as(made.getKey())
                .isEqualTo(new Papers().read(made.getKey(), made.getValue()));
        }
    }

    @Test
    void oneServiceOnePlan() throws IOException {
        byte[] table = Files.readAllBytes(FOLDER.resolve("2030-31-q2-measures.csv"));
        Understood read = (Understood) new Papers().read("2030-31-q2-measures.csv", table);
        assertThat(read.papers()).extracting(Paper::department).containsExactly("Revenues", "Benefits", "Customer contact");
        assertThat(read.papers()).extracting(p -> p.lines().size()).containsExactly(2, 2, 2);
    }

    @Test
    void trackedChangesAreReadAsAcceptedAndSaidSo() throws IOException {
        byte[] paper = Files.readAllBytes(FOLDER.resolve("libraries-tracked.docx"));
        Understood read = (Understood) new Papers().read("libraries-tracked.docx", paper);
        assertThat(read.whole().lines()).extracting(Line::text).noneMatch(t -> t.contains("May 2037") || t.contains("Fenny Stow"));
        assertThat(read.whole().notUnderstood()).anyMatch(n -> n.why().contains("tracked changes"));
    }

    @Test
    void aRepairKeepsTheSourcesOwnWords() throws IOException {
        String text = "MMaarrkkeettss SSeerrvviiccee PPllaann 2040/41\n\nOur priorities\n\n- Trade every day by the 1 st of May\n- Clean halls\n";
        Understood read = (Understood) new Papers().read("a.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.whole().lines().get(0).text()).isEqualTo("Trade every day by the 1st of May");
        assertThat(read.whole().lines().get(0).asRead()).isEqualTo("Trade every day by the 1 st of May");
        assertThat(read.whole().lines().get(1).asRead()).isNull();
    }
}
