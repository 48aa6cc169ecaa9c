package org.planweave.synergies.internal.engine.encoding;

import java.io.IOException;
import java.io.InputStream;

/**
 * A sentence model that stands in a bundle of its own.
 *
 * @param id     what findings are stamped with; a different file has a different id
 * @param file   the ONNX file, as a resource
 * @param words  the tokenizer file, as a resource
 * @param prefix what the model was trained to see before a text
 */
public record Model(String id, String file, String words, String prefix) {

    /** The one that is always used: small and quick. */
    public static final Model MINILM = new Model("all-minilm-l6-v2-q/1",
            "/org/planweave/model/minilm/all-minilm-l6-v2-q.onnx",
            "/org/planweave/model/minilm/all-minilm-l6-v2-q-tokenizer.json", "");

    /** The second opinion: what both find alike is more often right than what either finds. */
    public static final Model E5 = new Model("e5-small-v2-q/1",
            "/org/planweave/model/e5/e5-small-v2-q.onnx",
            "/org/planweave/model/e5/e5-small-v2-q-tokenizer.json", "query: ");

    /** Whether its bundle is there. */
    public boolean isPresent() {
        return Model.class.getResource(file) != null && Model.class.getResource(words) != null;
    }

    InputStream open(String resource) throws IOException {
        InputStream stream = Model.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("The model " + id + " is not installed: " + resource + " is missing.");
        }
        return stream;
    }
}
