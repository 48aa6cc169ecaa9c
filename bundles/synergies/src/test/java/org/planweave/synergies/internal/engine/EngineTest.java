package org.planweave.synergies.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.planweave.synergies.internal.engine.detecting.Detectors;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.encoding.JavaEncoder;
import org.planweave.synergies.internal.engine.encoding.Model;
import org.planweave.synergies.internal.engine.encoding.ModelFailed;
import org.planweave.synergies.internal.engine.encoding.OnnxEncoder;
import org.planweave.synergies.internal.engine.encoding.TokenVectors;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Finding;

/** What comes in from plans as they are: far too long, in other scripts, empty, all the same; and a model that is broken. */
@Tag("slow")
class EngineTest {

    private static final String WORKS = "Resurface Tenter Lane from June to August 2027.";
    private static final String FAIR = "Hold the summer street fair in Tenter Lane in July 2027.";

    /** A model whose file is no model. */
    private record Broken(String id) implements Encoder {

        @Override
        public float[] vector(String text) {
            throw new ModelFailed(id, "The model " + id + " could not be loaded.", new IOException("not a model"));
        }

        @Override
        public TokenVectors tokens(String text) {
            throw new ModelFailed(id, "The model " + id + " could not be loaded.", new IOException("not a model"));
        }

        @Override
        public void unload() {
            // nothing was loaded
        }

        @Override
        public void close() {
            // nothing was loaded
        }
    }

    private static EngineLine line(String id, String department, String text) {
        return new EngineLine(id, department, "action", text, Set.of(), null, null, null, text.contains("Tenter") ? "Tenter Lane" : null,
                List.of());
    }

    private static Engine with(Encoder... encoders) {
        return new Engine(List.of(encoders), new VectorCache(1_000), Detectors.builtIn());
    }

    private static void findsTheClash(Engine engine, List<EngineLine> lines) {
        List<Finding> findings = engine.read(lines).findings();
        assertThat(findings).anyMatch(one -> Set.of(one.lineA(), one.lineB()).equals(Set.of("a", "b")));
        assertThat(findings).allSatisfy(one -> {
            assertThat(one.score()).isFinite();
            assertThat(one.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void linesOfTwoMegabytesInOtherScriptsAndEmptyOnesAreReadAlongWithTheOthers() {
        String emoji = new String(Character.toChars(0x1F6B2));
        try (Engine engine = with(new OnnxEncoder(Model.MINILM))) {
            findsTheClash(engine, List.of(line("a", "HW", WORKS), line("b", "CL", FAIR),
                    line("c", "HO", (FAIR + " ").repeat(2_000_000 / FAIR.length())), line("d", "HO", emoji.repeat(500)),
                    line("e", "AS", "Ailwynebu Stryd y Castell ym mis Gorffennaf 2027."), line("f", "AS", ""), line("g", "PP", " \n\t "),
                    line("h", "PP", "\u0642\u0633\u0645 \u0627\u0644\u0637\u0631\u0642 \u202E abc"), line("i", "CR", "\u0000\uD800x")));
        }
    }

    @Test
    void manyLinesThatAreAllTheSameDoNotDrownTheOthers() {
        List<EngineLine> lines = new ArrayList<>(List.of(line("a", "HW", WORKS), line("b", "CL", FAIR)));
        for (int i = 0; i < 2_000; i++) {
            lines.add(line("same-" + i, "D" + i % 7, "Review the service."));
        }
        try (Engine engine = with(new OnnxEncoder(Model.MINILM))) {
            findsTheClash(engine, lines);
        }
    }

    @Test
    void doesWithoutAModelThatIsBrokenAndSaysSoInTheStamp() {
        try (Engine engine = with(new Broken("broken/1"), new OnnxEncoder(Model.MINILM))) {
            List<EngineLine> lines = List.of(line("a", "HW", WORKS), line("b", "CL", FAIR), line("c", "HO", "Mend forty roofs."));
            findsTheClash(engine, lines);
            assertThat(engine.read(lines).findings().get(0).stamp().models()).containsExactly(Model.MINILM.id());
            assertThatCode(engine::load).doesNotThrowAnyException();
        }
    }

    @Test
    void withNoModelThatWorksItSaysWhichFailed() {
        try (Engine engine = with(new Broken("broken/1"))) {
            List<EngineLine> lines = List.of(line("a", "HW", WORKS));
            assertThatThrownBy(() -> engine.read(lines)).isInstanceOf(ModelFailed.class).hasMessageContaining("broken/1");
        }
    }

    @Test
    void whereNoNativeLibraryRunsItFindsTheSameInPlainJava() {
        try (Engine engine = with(new Broken("broken/1"), new Broken("broken/2")).orElse(new JavaEncoder(Model.MINILM))) {
            List<EngineLine> lines = List.of(line("a", "HW", WORKS), line("b", "CL", FAIR), line("c", "HO", "Mend forty roofs."));
            findsTheClash(engine, lines);
            assertThat(engine.read(lines).findings().get(0).stamp().models()).containsExactly(Model.MINILM.id() + "-java");
        }
    }
}
