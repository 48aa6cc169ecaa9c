package org.planweave.synergies.internal.engine.encoding;

/** Plain arithmetic on vectors, in one fixed order of summing, so that results are the same every time. */
public final class Vectors {

    private Vectors() {
    }

    /** The scalar product; for vectors of length one the cosine of their angle. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Adds {@code other} to {@code sum}, in place. */
    public static void add(float[] sum, float[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    /** {@code a} less {@code b}, as a new vector of length one. */
    public static float[] less(float[] a, float[] b) {
        float[] rest = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            rest[i] = a[i] - b[i];
        }
        return toLengthOne(rest);
    }

    /** Scales the vector in place to length one and gives it back; an all-zero vector stays. */
    public static float[] toLengthOne(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
