/**
 * Turns a pair's score into reasons that a person can click, which sum to the score.
 * A pair with fewer than two such reasons is not shown.
 */
@NullMarked
package org.planweave.synergies.internal.engine.explaining;

import org.jspecify.annotations.NullMarked;
