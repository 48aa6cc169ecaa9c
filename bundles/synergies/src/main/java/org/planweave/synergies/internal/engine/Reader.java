package org.planweave.synergies.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.pairing.Prepared;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.understanding.FactReader;
import org.planweave.synergies.internal.engine.understanding.Services;

/** Prepares lines for comparing: facts are read every time, vectors only for texts not seen before. */
final class Reader {

    private final List<Encoder> encoders;
    private final VectorStore store;
    private @Nullable List<float[][]> services;

    Reader(List<Encoder> encoders, VectorStore store) {
        this.encoders = List.copyOf(encoders);
        this.store = store;
    }

    List<String> models() {
        return encoders.stream().map(Encoder::id).toList();
    }

    Encoder firstEncoder() {
        return encoders.get(0);
    }

    List<Prepared> read(Collection<EngineLine> lines, FactReader facts, Runnable each) {
        return lines.parallelStream().map(line -> {
            each.run();
            return read(line, facts);
        }).toList();
    }

    Prepared read(EngineLine line, FactReader facts) {
        return new Prepared(facts.read(line), vectors(line.text()));
    }

    /** The vectors of each service's description, worked out once. */
    synchronized List<float[][]> services() {
        List<float[][]> known = services;
        if (known == null) {
            known = Services.all().stream().map(service -> vectors(service.description())).toList();
            services = known;
        }
        return known;
    }

    private float[][] vectors(String text) {
        String hash = hash(text);
        return encoders.stream().map(encoder -> vector(encoder, hash, text)).toArray(float[][]::new);
    }

    private float[] vector(Encoder encoder, String hash, String text) {
        String key = encoder.id() + ":" + hash;
        float[] kept = store.get(key);
        if (kept == null) {
            kept = encoder.vector(text);
            store.put(key, kept);
        }
        return kept;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
