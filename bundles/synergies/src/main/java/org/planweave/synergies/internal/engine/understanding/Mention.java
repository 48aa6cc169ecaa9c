package org.planweave.synergies.internal.engine.understanding;

import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * A thing that a line names.
 *
 * @param key   the same for the same thing in every line
 * @param shown as a person would write it
 * @param span  where the text says it; null when only a field of the line does
 */
public record Mention(String key, String shown, @Nullable Span span) {
}
