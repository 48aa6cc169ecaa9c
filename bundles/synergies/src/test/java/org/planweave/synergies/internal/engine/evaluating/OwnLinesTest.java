package org.planweave.synergies.internal.engine.evaluating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planweave.synergies.internal.engine.Council;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.VectorStore;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Finding;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.engine.terms.Span;

/** Forty made-up lines of a made-up council, judged by hand: what must hold of any findings, and how good they are. */
class OwnLinesTest {

    private static final Path LINES = OwnCouncil.ASHMERE.lines();
    private static final Path PAIRS = OwnCouncil.ASHMERE.pairs();
    private static final Counting STORE = new Counting();

    private static Engine engine;
    private static List<EngineLine> lines;
    private static Council council;

    @TempDir
    private Path folder;

    /** Remembers all, and which keys were new. */
    private static final class Counting implements VectorStore {
        private final Map<String, float[]> kept = new ConcurrentHashMap<>();
        private final Set<String> added = new TreeSet<>();

        @Override
        public float @Nullable [] get(String key) {
            return kept.get(key);
        }

        @Override
        public void put(String key, float[] vector) {
            kept.put(key, vector);
            added.add(key);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        engine = Engine.withInstalledModels(STORE);
        lines = JudgedLines.read(LINES, PAIRS).lines();
        council = engine.read(lines);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void findsWhatBelongsTogether() throws IOException {
        Path scores = folder.resolve("scores.jsonl");
        JsonNode figures = new ObjectMapper().readTree(new Evaluation(engine).run(LINES, PAIRS, scores));
        assertThat(figures.path("ndcg10").asDouble()).isGreaterThan(0.88);
        assertThat(figures.path("cards").path("ndcg10").asDouble()).isGreaterThan(0.9);
        assertThat(figures.path("typeAccuracy").asDouble()).isGreaterThan(0.85);
        assertThat(figures.path("itemsPerCpuSecond").asDouble()).isPositive();
        assertThat(Files.readAllLines(scores)).hasSize(acrossDepartments());
    }

    private static int acrossDepartments() {
        int pairs = 0;
        for (EngineLine one : lines) {
            pairs += (int) lines.stream().filter(other -> one.id().compareTo(other.id()) < 0
                    && !one.department().equals(other.department())).count();
        }
        return pairs;
    }

    @Test
    void eachFindingHasTwoReasonsThatPointAtTheTextAndSumToItsScore() {
        Map<String, EngineLine> byId = lines.stream().collect(Collectors.toMap(EngineLine::id, line -> line));
        assertThat(council.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.evidence()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(finding.evidence().stream().mapToDouble(Evidence::contribution).sum())
                    .isCloseTo(finding.score(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(byId.get(finding.lineA()).department()).isNotEqualTo(byId.get(finding.lineB()).department());
            assertThat(finding.stamp().models()).hasSize(2);
            finding.evidence().forEach(piece -> {
                assertThat(piece.fact() != null || piece.spanA() != null && piece.spanB() != null).isTrue();
                assertThat(isInside(piece.spanA(), byId.get(finding.lineA()).text())).isTrue();
                assertThat(isInside(piece.spanB(), byId.get(finding.lineB()).text())).isTrue();
            });
        });
    }

    private static boolean isInside(@Nullable Span span, String text) {
        return span == null || span.end() <= text.length();
    }

    @Test
    void theSameLinesInAnyOrderGiveTheSameFindings() {
        List<EngineLine> turned = new ArrayList<>(lines);
        Collections.reverse(turned);
        try (Engine other = Evaluation.engine()) {
            assertThat(other.read(turned).findings()).isEqualTo(council.findings());
        }
    }

    @Test
    void oneDepartmentsWorksAndAnothersFairMeetAtTheBridge() {
        Finding clash = council.findings().stream().filter(f -> f.lineA().equals("L01") && f.lineB().equals("L02"))
                .findFirst().orElseThrow();
        assertThat(clash.type().code()).isEqualTo("conflict");
        assertThat(clash.kind()).isEqualTo("timing");
        assertThat(clash.evidence()).extracting(Evidence::kind).contains("place", "dates");
        assertThat(clash.evidence()).extracting(Evidence::fact).contains("Both in July 2025");
    }

    @Test
    void onlyAChangedTextIsEncodedAgain() {
        STORE.added.clear();
        EngineLine last = lines.get(lines.size() - 1);
        EngineLine changed = new EngineLine(last.id(), last.department(), last.kind(), "Move pensions payroll.",
                last.outcomes(), last.start(), last.end(), null, null, List.of());
        engine.read(Stream.concat(lines.stream().limit(lines.size() - 1L), Stream.of(changed)).toList());
        assertThat(STORE.added).hasSize(2);
    }

    @Test
    void aLineBeingTypedMeetsTheNearestOfOtherDepartments() {
        EngineLine typed = new EngineLine("new", "Adults", "action", "Pop-up vaccination at the Corn Mill", Set.of(),
                null, null, null, null, List.of());
        assertThat(council.nearest(typed, 3)).hasSize(3).extracting(Near::line).startsWith("L17", "L18");
        assertThat(council.nearest(typed, 1).get(0).evidence()).extracting(Evidence::kind).contains("place");
        EngineLine blank = new EngineLine("new", "Adults", "action", "  ", Set.of(), null, null, null, null, List.of());
        assertThat(council.nearest(blank, 3)).isEmpty();
    }

    @Test
    void twoLinesOfOneIdAreRefused() {
        assertThatThrownBy(() -> engine.read(List.of(lines.get(0), lines.get(0)))).hasMessageContaining("L01");
    }

    @Test
    void aBadLineIsNamedWithItsPlace() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"1\",\"text\":\"x\"}\n");
        assertThatThrownBy(() -> JudgedLines.read(bad, PAIRS)).isInstanceOf(IOException.class)
                .hasMessageContaining("Line 1").hasMessageContaining("\"department\"");
    }
}
