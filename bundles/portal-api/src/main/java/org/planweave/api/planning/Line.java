package org.planweave.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;

/**
 * A line of a plan, in one version. Its id stays from the first draft to next year's refresh.
 *
 * @param kind a {@link LineKind} code
 * @param number what people call it in its plan, such as {@code A1.1}
 * @param order its place in the plan, from 0
 * @param text what it says; plain text, line breaks kept
 * @param fields what its kind adds, by the names in {@link LineFields}; values as text
 * @param version 1 when it was written, one more with each change
 * @param by the id of the person who wrote this version, or {@code portal}
 * @param previous the id of last year's line that it carries on, or null
 */
public record Line(
        String id,
        String plan,
        String kind,
        String number,
        String section,
        int order,
        String text,
        Map<String, String> fields,
        List<OutcomeLink> outcomes,
        Classification classification,
        long version,
        Instant at,
        String by,
        @Nullable String previous)
        implements Identified {

    public Line {
        fields = Map.copyOf(fields);
        outcomes = List.copyOf(outcomes);
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("plans", "line", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }

    /** A field's value, or an empty text. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
