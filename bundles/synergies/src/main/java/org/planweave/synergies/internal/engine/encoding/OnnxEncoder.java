package org.planweave.synergies.internal.engine.encoding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs a model of the BERT family with ONNX Runtime, one thread, one text at a time. Int8 models scale their
 * activations over all that is in a run, so a text beside others would get a slightly different vector; alone, its
 * vector depends on nothing else, and no time goes into padding.
 */
public final class OnnxEncoder implements Encoder {

    static final int MOST_PIECES = 256;

    private final Model model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Loaded loaded;

    /** Loads nothing yet. */
    public OnnxEncoder(Model model) {
        this.model = model;
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public float[] vector(String text) {
        return run(model.prefix() + text).mean();
    }

    @Override
    public TokenVectors tokens(String text) {
        return run(model.prefix() + text).without(model.prefix().length());
    }

    /** Many texts at a time; the model stays until the last of them is through. */
    private TokenVectors run(String text) {
        lock.readLock().lock();
        try {
            Loaded ready = loaded;
            if (ready != null) {
                return run(ready, text);
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            Loaded ready = loaded == null ? load() : loaded;
            loaded = ready;
            return run(ready, text);
        } catch (OrtException | IOException | LinkageError e) { // the native library may be refused on this machine
            throw new ModelFailed(model.id(), "The model " + model.id() + " could not be loaded: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private TokenVectors run(Loaded ready, String text) {
        try {
            Tokens tokens = ready.pieces.cut(text);
            return new TokenVectors(tokens, ready.run(tokens.ids()));
        } catch (OrtException e) {
            throw new ModelFailed(model.id(), "The model " + model.id() + " did not run: " + e.getMessage(), e);
        }
    }

    private Loaded load() throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream words = model.open(model.words());
                InputStream file = model.open(model.file());
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            WordPieces pieces = new WordPieces(Vocabulary.of(words), MOST_PIECES);
            return new Loaded(environment, environment.createSession(file.readAllBytes(), options), pieces);
        }
    }

    @Override
    public void unload() {
        lock.writeLock().lock();
        try {
            Loaded last = loaded;
            loaded = null;
            if (last != null) {
                last.session.close();
            }
        } catch (OrtException e) {
            throw new ModelFailed(model.id(), "The model " + model.id() + " could not be unloaded.", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        unload();
    }

    /** What is in memory while the model is. */
    private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {

        float[][] run(long[] ids) throws OrtException {
            long[] shape = {1, ids.length};
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                    OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", mask,
                            "token_type_ids", kinds))) {
                return rows(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
            }
        }

        private static float[][] rows(FloatBuffer values, int count) {
            float[][] rows = new float[count][values.remaining() / count];
            for (float[] row : rows) {
                values.get(row);
            }
            return rows;
        }
    }
}
