package org.planweave.synergies.internal.engine.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planweave.synergies.internal.engine.SharedFolder;

@ExtendWith(SharedFolder.class)
class WordPiecesTest {

    private final WordPieces pieces = new WordPieces(words(), 512);

    private static Vocabulary words() {
        try (InputStream file = Model.MINILM.open(Model.MINILM.words())) {
            return Vocabulary.of(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The ids were made once with the reference tokenizer of the model's makers. */
    @Test
    void cutsAsTheReferenceDoes() throws IOException {
        String file = new String(WordPiecesTest.class.getResourceAsStream("reference-tokens.jsonl").readAllBytes(),
                StandardCharsets.UTF_8);
        for (String line : file.split("\n")) {
            JsonNode expected = new ObjectMapper().readTree(line);
            long[] ids = StreamSupport.stream(expected.get("ids").spliterator(), false).mapToLong(JsonNode::asLong)
                    .toArray();
            assertThat(pieces.cut(expected.get("text").asText()).ids()).as(expected.get("text").asText())
                    .isEqualTo(ids);
        }
    }

    /** The digest is that of the reference tokenizer's ids for the same 2,758 texts, each as eight bytes. */
    @Test
    void cutsTheBenchmarkAsTheReferenceDoes(SharedFolder shared) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int count = 0;
        for (SentencePair pair : SentencePair.read(shared.file("stsb-test.csv"))) {
            for (String text : List.of(pair.one(), pair.other())) {
                for (long id : pieces.cut(text).ids()) {
                    digest.update(ByteBuffer.allocate(8).putLong(id).array());
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(39_028);
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("86ac34a96ff5bd7589868c0f6a39804ffd35de8292420b7db4fbaaa959f15686");
    }

    @Test
    void knowsWhereEachPieceStood() {
        String text = "Siân re-opens the café";
        Tokens tokens = pieces.cut(text);
        StringBuilder seen = new StringBuilder();
        for (int i = 1; i < tokens.length() - 1; i++) {
            seen.append(text, tokens.starts()[i], tokens.ends()[i]).append('|');
        }
        assertThat(seen).hasToString("Si|ân|re|-|opens|the|café|");
    }

    @Test
    void leavesOutWhatIsBeyondTheLimit() {
        Tokens tokens = new WordPieces(words(), 6).cut("one two three four five six seven");
        assertThat(tokens.length()).isEqualTo(6);
        assertThat(tokens.ids()[5]).isEqualTo(102);
    }
}
