/**
 * Scores the engine on judged lines with the figures of the scorer that comes with them.
 * Works from a plain class path, without the portal.
 */
@NullMarked
package org.planweave.synergies.internal.engine.evaluating;

import org.jspecify.annotations.NullMarked;
