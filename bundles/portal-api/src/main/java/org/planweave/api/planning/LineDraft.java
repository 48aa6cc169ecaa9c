package org.planweave.api.planning;

import java.util.List;
import java.util.Map;
import org.planweave.api.access.Classification;

/**
 * What somebody wants a line to say. The whole of it: what is left out is taken away.
 *
 * @param kind a {@link LineKind} code
 * @param section the section of the plan; empty for the first one
 * @param text 1 to 20,000 characters without NUL
 */
public record LineDraft(
        String kind,
        String section,
        String text,
        Map<String, String> fields,
        List<OutcomeLink> outcomes,
        Classification classification) {

    /** A line of this kind and text, open, with nothing more. */
    public static LineDraft of(String kind, String section, String text) {
        return new LineDraft(kind, section, text, Map.of(), List.of(), Classification.OPEN);
    }
}
