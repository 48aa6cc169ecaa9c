package org.planweave.synergies.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the vectors used last in memory, at most so many: about 1.6 KB each. Safe for many threads. */
public final class VectorCache implements VectorStore {

    private final Map<String, float[]> vectors;

    /** @param most how many vectors to keep */
    public VectorCache(int most) {
        vectors = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized float @Nullable [] get(String key) {
        return vectors.get(key);
    }

    @Override
    public synchronized void put(String key, float[] vector) {
        vectors.put(key, vector);
    }
}
