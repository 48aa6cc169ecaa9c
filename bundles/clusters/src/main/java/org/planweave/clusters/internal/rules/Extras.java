package org.planweave.clusters.internal.rules;

import java.util.List;
import java.util.Map;

/**
 * What a bundle says of its cluster beyond the charter. People read it; they do not change it.
 *
 * @param sentences rules in words, such as one that the bundle carries out in code
 * @param vocabulary words of the cluster and what they mean, in the bundle's order
 */
public record Extras(List<String> sentences, Map<String, String> vocabulary) {

    public static final Extras NONE = new Extras(List.of(), Map.of());

    public Extras {
        sentences = List.copyOf(sentences);
        vocabulary = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(vocabulary));
    }
}
