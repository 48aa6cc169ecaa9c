/**
 * Turns a line into vectors with models that run on this machine: word pieces first, then the model, then the mean.
 * A line's vector depends on its own text and the model only, never on what was encoded beside it.
 */
@NullMarked
package org.planweave.synergies.internal.engine.encoding;

import org.jspecify.annotations.NullMarked;
