package org.planweave.synergies.internal.engine.encoding;

/** One vector a word piece, in the order of {@code tokens}, whose places are those of the text as it was given. */
public record TokenVectors(Tokens tokens, float[][] vectors) {

    /** The mean of the vectors of the pieces inside the given characters, of length one; all zero when none is. */
    public float[] mean(int start, int end) {
        float[] sum = new float[vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            if (tokens.ends()[i] > tokens.starts()[i] && tokens.starts()[i] >= start && tokens.ends()[i] <= end) {
                Vectors.add(sum, vectors[i]);
            }
        }
        return Vectors.toLengthOne(sum);
    }
}
