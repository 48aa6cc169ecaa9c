package org.planweave.synergies.internal.engine.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.SharedFolder;

@Tag("slow")
@ExtendWith(SharedFolder.class)
class EvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void reachesTheMeasuredQualityOnJudgedLines(SharedFolder shared) throws IOException {
        Path scores = folder.resolve("scores.jsonl");
        JsonNode figures;
        try (Engine engine = Evaluation.engine()) {
            figures = new ObjectMapper().readTree(new Evaluation(engine).run(shared.file("items.jsonl"),
                    shared.file("pairs.jsonl"), scores));
        }
        assertThat(figures.path("ndcg10").asDouble()).isGreaterThanOrEqualTo(0.80);
        assertThat(figures.path("recall20").asDouble()).isGreaterThanOrEqualTo(0.92);
        assertThat(figures.path("precisionFirst25").asDouble()).isGreaterThanOrEqualTo(0.84);
        assertThat(figures.path("hitNoSharedStem10").asDouble()).isGreaterThanOrEqualTo(0.85);
        assertThat(figures.path("typeAccuracy").asDouble()).isGreaterThanOrEqualTo(0.85);
        assertThat(figures.path("cards").path("precisionFirst25").asDouble()).isGreaterThanOrEqualTo(0.84);
        assertThat(Files.readAllLines(scores).get(0)).contains("\"a\":", "\"b\":", "\"score\":", "\"type\":");
    }

    /** Two councils whose lines were written and judged when the engine's weights were set: less than now is a step back. */
    @ParameterizedTest
    @CsvSource({"KINGSFERRY, .70, .80", "ALDERSHIRE, .75, .90"})
    void ranksTheLinesOfOtherCouncilsToo(OwnCouncil council, double ndcg, double bare) throws IOException {
        JsonNode figures;
        try (Engine engine = Evaluation.engine()) {
            figures = new ObjectMapper().readTree(new Evaluation(engine).run(council.lines(), council.pairs(), null));
        }
        assertThat(figures.path("ndcg10").asDouble()).isGreaterThanOrEqualTo(ndcg);
        assertThat(figures.path("hitNoSharedStem10").asDouble()).isGreaterThanOrEqualTo(bare);
    }
}
