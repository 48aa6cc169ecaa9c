package org.planweave.synergies.internal.engine.understanding;

import org.planweave.synergies.internal.engine.terms.Span;

/** A sum the text names, in whole pounds. */
public record Money(long pounds, Span span) {
}
