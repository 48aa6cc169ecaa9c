/**
 * Puts lines of different departments side by side and says how much they have to do with each other.
 * Every part of a score is kept apart, so that it can be shown as a reason.
 */
@NullMarked
package org.planweave.synergies.internal.engine.pairing;

import org.jspecify.annotations.NullMarked;
