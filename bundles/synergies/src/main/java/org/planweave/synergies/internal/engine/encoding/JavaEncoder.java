package org.planweave.synergies.internal.engine.encoding;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a model in plain Java, some thirty times as slowly as the native library does and as well: for machines on which that cannot be loaded.
 * Safe for many threads.
 */
public final class JavaEncoder implements Encoder {

    private final Model model;
    private @Nullable Loaded loaded;

    private record Loaded(Bert bert, WordPieces pieces) {}

    /** Loads nothing yet. */
    public JavaEncoder(Model model) {
        this.model = model;
    }

    /** Another than the native one's: the numbers differ in the third place. */
    @Override
    public String id() {
        return model.id() + "-java";
    }

    @Override
    public float[] vector(String text) {
        return run(model.prefix() + text).mean();
    }

    @Override
    public TokenVectors tokens(String text) {
        return run(model.prefix() + text).without(model.prefix().length());
    }

    private TokenVectors run(String text) {
        Loaded ready = ready();
        Tokens tokens = ready.pieces().cut(text);
        return new TokenVectors(tokens, ready.bert().of(tokens.ids()));
    }

    private synchronized Loaded ready() {
        Loaded ready = loaded;
        if (ready == null) {
            try (InputStream words = model.open(model.words()); InputStream file = model.open(model.file())) {
                ready = new Loaded(new Bert(new OnnxFile(file.readAllBytes())), new WordPieces(Vocabulary.of(words), OnnxEncoder.MOST_PIECES));
            } catch (IOException e) {
                throw new ModelFailed(id(), "The model " + id() + " could not be loaded: " + e.getMessage(), e);
            }
            loaded = ready;
        }
        return ready;
    }

    @Override
    public synchronized void unload() {
        loaded = null;
    }

    @Override
    public void close() {
        unload();
    }
}
