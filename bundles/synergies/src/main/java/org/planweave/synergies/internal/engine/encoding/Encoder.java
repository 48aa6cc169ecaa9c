package org.planweave.synergies.internal.engine.encoding;

/** Turns texts into vectors. Safe for many threads; the same text always gives the same vector. */
public interface Encoder extends AutoCloseable {

    /** What vectors are kept under: another model, or another way of using it, has another id. */
    String id();

    /** The text as one vector of length one. */
    float[] vector(String text);

    /** The text as one vector a word piece, for saying which words are close to which. */
    TokenVectors tokens(String text);

    /** Gives the memory of the model back; the next call loads it again. */
    void unload();

    @Override
    void close();
}
