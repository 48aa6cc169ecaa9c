package org.planweave.api.synergies;

import java.util.Map;
import java.util.Set;

/**
 * A line of a plan as a {@link SynergyDetector} reads it.
 *
 * @param department the id of its department
 * @param kind a {@link org.planweave.api.planning.LineKind} code
 * @param fields by the names of {@link org.planweave.api.planning.LineFields}; values as text
 * @param outcomes ids of what it serves
 */
public record ComparedLine(
        String id, String department, String plan, String kind, String text, Map<String, String> fields, Set<String> outcomes) {

    public ComparedLine {
        fields = Map.copyOf(fields);
        outcomes = Set.copyOf(outcomes);
    }

    /** A field's value, or an empty text. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
