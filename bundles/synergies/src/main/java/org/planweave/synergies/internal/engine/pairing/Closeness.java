package org.planweave.synergies.internal.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.planweave.synergies.internal.engine.encoding.Vectors;

/**
 * How close two texts are as all models together see it, and as their places among the services of councils show it,
 * against how close the council's lines usually are.
 */
final class Closeness {

    private final List<Usual> usual = new ArrayList<>();
    private final List<Spread> spreads;

    Closeness(List<String> modelIds) {
        modelIds.forEach(id -> usual.add(Usual.of(id, modelIds.size() == 1)));
        usual.add(Usual.PROFILES);
        spreads = usual.stream().map(u -> new Spread(u.mean(), u.deviation())).toList();
    }

    private double[] similarities(Placed a, Placed b) {
        double[] all = new double[usual.size()];
        for (int model = 0; model < all.length - 1; model++) {
            all[model] = Vectors.dot(a.line().vectors()[model], b.line().vectors()[model]);
        }
        all[all.length - 1] = Vectors.dot(a.profile(), b.profile());
        return all;
    }

    /** Takes a pair into account of what is usual here. */
    void learn(Placed a, Placed b) {
        double[] similarities = similarities(a, b);
        for (int kind = 0; kind < similarities.length; kind++) {
            spreads.get(kind).add(similarities[kind]);
        }
    }

    /** 0 for a usual pair, about 1 for one that is closer by the spread of such pairs. */
    double of(Placed a, Placed b) {
        double[] similarities = similarities(a, b);
        double sum = 0;
        for (int kind = 0; kind < similarities.length; kind++) {
            sum += usual.get(kind).weight() * spreads.get(kind).standing(similarities[kind]);
        }
        return sum;
    }

    /** A vector whose scalar product with another line's is their closeness but for a constant. */
    float[] weighted(Placed line) {
        float[][] vectors = Arrays.copyOf(line.line().vectors(), usual.size());
        vectors[vectors.length - 1] = line.profile();
        float[] all = new float[Arrays.stream(vectors).mapToInt(vector -> vector.length).sum()];
        int at = 0;
        for (int kind = 0; kind < vectors.length; kind++) {
            float scale = (float) Math.sqrt(usual.get(kind).weight() / spreads.get(kind).deviation());
            for (float value : vectors[kind]) {
                all[at++] = value * scale;
            }
        }
        return all;
    }
}
