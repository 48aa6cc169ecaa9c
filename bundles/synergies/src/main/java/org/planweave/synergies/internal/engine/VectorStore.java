package org.planweave.synergies.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Keeps vectors from one run to the next, so that only changed texts are encoded again. A key names the text's hash
 * and the model, so an entry never has to be corrected; what is not used any more may be dropped at any time.
 */
public interface VectorStore {

    /** The vector kept under the key, or null. */
    float @Nullable [] get(String key);

    /** Keeps a vector, which nobody changes afterwards. */
    void put(String key, float[] vector);
}
