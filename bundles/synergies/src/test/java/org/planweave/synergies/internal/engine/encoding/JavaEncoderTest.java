package org.planweave.synergies.internal.engine.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaEncoderTest {

    private static final List<String> TEXTS = List.of("Resurface the lane from end to end.", "Teach 300 people over 60 to use their bank’s apps.",
            "Trwsio’r ffordd cyn y gaeaf", "نُصلح الطريق", "a");

    private static byte[] file() throws IOException {
        try (InputStream in = Model.MINILM.open(Model.MINILM.file())) {
            return in.readAllBytes();
        }
    }

    @Test
    void saysWhatTheNativeLibrarySays() {
        try (Encoder nativeOne = new OnnxEncoder(Model.MINILM); Encoder plain = new JavaEncoder(Model.MINILM)) {
            for (String text : TEXTS) {
                float[] vector = plain.vector(text);
                assertThat((double) Vectors.dot(vector, nativeOne.vector(text))).as(text).isGreaterThan(0.985);
                assertThat(plain.vector(text)).as("the same again").isEqualTo(vector);
                assertThat(plain.tokens(text).vectors()).hasDimensions(nativeOne.tokens(text).vectors().length, 384);
            }
            // Of a sign that the vocabulary does not have, the rounding of the native one's numbers is a greater part.
            assertThat((double) Vectors.dot(plain.vector("🎉"), nativeOne.vector("🎉"))).isGreaterThan(0.95);
            assertThat(plain.id()).isNotEqualTo(nativeOne.id());
            plain.unload();
            assertThat(plain.vector("a")).hasSize(384);
        }
    }

    @Test
    void aFileThatIsNoModelOrBrokenOffIsRefused() throws IOException {
        assertThatThrownBy(() -> new Bert(new OnnxFile("no model".getBytes(java.nio.charset.StandardCharsets.UTF_8)))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Bert(new OnnxFile(new byte[0]))).isInstanceOf(IOException.class);
        byte[] whole = file();
        for (int part : new int[] {2, 3, 10}) {
            assertThatThrownBy(() -> new Bert(new OnnxFile(Arrays.copyOf(whole, whole.length / part)))).isInstanceOf(IOException.class);
        }
        byte[] overwritten = whole.clone();
        Arrays.fill(overwritten, 0, 4_096, (byte) 0xff);
        assertThatThrownBy(() -> new Bert(new OnnxFile(overwritten))).isInstanceOf(IOException.class);
    }

    @Test
    void aModelThatIsMissingIsSaid() {
        assertThatThrownBy(() -> new JavaEncoder(new Model("gone", "/gone.onnx", "/gone.json", "")).vector("a"))
                .isInstanceOf(ModelFailed.class).hasMessageContaining("gone");
    }
}
