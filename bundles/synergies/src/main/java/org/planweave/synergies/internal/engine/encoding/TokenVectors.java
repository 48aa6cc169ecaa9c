package org.planweave.synergies.internal.engine.encoding;

import java.util.Arrays;

/** One vector a word piece, in the order of {@code tokens}, whose places are those of the text as it was given. */
public record TokenVectors(Tokens tokens, float[][] vectors) {

    /** The vector of the text as a whole, of length one. */
    float[] mean() {
        float[] sum = new float[vectors[0].length];
        for (float[] piece : vectors) {
            Vectors.add(sum, piece);
        }
        return Vectors.toLengthOne(sum);
    }

    /** The same for a text that had so many more characters before it. */
    TokenVectors without(int before) {
        return new TokenVectors(new Tokens(tokens.ids(), less(tokens.starts(), before), less(tokens.ends(), before)), vectors);
    }

    private static int[] less(int[] places, int by) {
        return Arrays.stream(places).map(at -> Math.max(0, at - by)).toArray();
    }
}
