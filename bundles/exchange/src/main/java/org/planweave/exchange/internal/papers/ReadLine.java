package org.planweave.exchange.internal.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan to be.
 *
 * @param kind a kind's code, such as {@code action}
 * @param text what it says
 * @param at its place in the paper
 * @param section the heading that it stands under, or empty
 * @param fields what its kind adds, by the names in {@link org.planweave.api.planning.LineFields}, as the paper has it
 * @param asRead the paper's own words where they had to be repaired, or null
 */
public record ReadLine(
        String kind, String text, String at, String section, Map<String, String> fields, @Nullable String asRead) {

    public ReadLine {
        fields = Map.copyOf(fields);
    }

    /** The same line as another kind of line. */
    public ReadLine as(String otherKind) {
        return new ReadLine(otherKind, text, at, section, fields, asRead);
    }
}
