package org.planweave.synergies.internal.engine.encoding;

/**
 * A text as word pieces: {@code ids[i]} stands for the characters from {@code starts[i]} to before {@code ends[i]}
 * of the text as it was given. The first and the last are the model's own marks and stand for no character.
 */
public record Tokens(long[] ids, int[] starts, int[] ends) {

    /** How many pieces, the two marks included. */
    public int length() {
        return ids.length;
    }
}
