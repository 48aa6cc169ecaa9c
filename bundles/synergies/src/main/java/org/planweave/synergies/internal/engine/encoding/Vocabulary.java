package org.planweave.synergies.internal.engine.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The word pieces a model knows, each with its number. */
final class Vocabulary {

    private final Map<String, Integer> numbers;

    private Vocabulary(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /** Reads the {@code model.vocab} object of a tokenizer file, which is all of it that we need. */
    static Vocabulary of(InputStream tokenizerFile) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(tokenizerFile)) {
            while (json.nextToken() != null) {
                if ("vocab".equals(json.currentName()) && json.currentToken() == JsonToken.START_OBJECT) {
                    return new Vocabulary(entries(json));
                }
            }
        }
        throw new IOException("The tokenizer file has no word list (model.vocab).");
    }

    private static Map<String, Integer> entries(JsonParser json) throws IOException {
        Map<String, Integer> numbers = new HashMap<>(65_536);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String piece = json.currentName();
            json.nextToken();
            numbers.put(piece, json.getIntValue());
        }
        return numbers;
    }

    @Nullable Integer number(String piece) {
        return numbers.get(piece);
    }

    int required(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("The word list lacks the piece " + piece + ".");
        }
        return number;
    }
}
