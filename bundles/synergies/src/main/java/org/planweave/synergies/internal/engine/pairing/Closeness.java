package org.planweave.synergies.internal.engine.pairing;

import java.util.List;
import org.planweave.synergies.internal.engine.encoding.Vectors;

/** How close two texts are as all models together see it, against how close the council's lines usually are. */
final class Closeness {

    private final List<Usual> usual;
    private final List<Spread> spreads;

    Closeness(List<String> modelIds) {
        usual = modelIds.stream().map(id -> Usual.of(id, modelIds.size() == 1)).toList();
        spreads = usual.stream().map(u -> new Spread(u.mean(), u.deviation())).toList();
    }

    /** The similarity of each model. */
    double[] similarities(Prepared a, Prepared b) {
        double[] all = new double[usual.size()];
        for (int model = 0; model < all.length; model++) {
            all[model] = Vectors.dot(a.vectors()[model], b.vectors()[model]);
        }
        return all;
    }

    /** Takes a pair into account of what is usual here. */
    void learn(double[] similarities) {
        for (int model = 0; model < similarities.length; model++) {
            spreads.get(model).add(similarities[model]);
        }
    }

    double of(Prepared a, Prepared b) {
        double[] similarities = similarities(a, b);
        double sum = 0;
        for (int model = 0; model < similarities.length; model++) {
            sum += usual.get(model).weight() * spreads.get(model).standing(similarities[model]);
        }
        return sum;
    }
}
