package org.planweave.synergies.internal.engine.encoding;

import java.util.Arrays;

/** A text's token vectors in a byte a number, a quarter of the room, so that those of a whole council may be kept. */
public record PackedTokens(Tokens tokens, byte[][] values, float[] scales) {

    public static PackedTokens of(TokenVectors full) {
        float[][] vectors = full.vectors();
        byte[][] values = new byte[vectors.length][];
        float[] scales = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            float most = 1e-9f;
            for (float x : vectors[i]) {
                most = Math.max(most, Math.abs(x));
            }
            scales[i] = most / Byte.MAX_VALUE;
            values[i] = new byte[vectors[i].length];
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = (byte) Math.round(vectors[i][j] / scales[i]);
            }
        }
        return new PackedTokens(full.tokens(), values, scales);
    }

    /** Where the text ends that the model has looked at: of very long ones it reads the beginning. */
    public int end() {
        return Arrays.stream(tokens.ends()).max().orElse(0);
    }

    /** The mean of the vectors of the pieces inside the given characters, of length one; all zero when none is. */
    public float[] mean(int start, int end) {
        float[] sum = new float[values[0].length];
        for (int i = 0; i < values.length; i++) {
            if (tokens.ends()[i] > tokens.starts()[i] && tokens.starts()[i] >= start && tokens.ends()[i] <= end) {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += values[i][j] * scales[i];
                }
            }
        }
        return Vectors.toLengthOne(sum);
    }
}
