/**
 * The pages on which a plan is written: the form of a line, pasting, merging, history, moving the plan on.
 * Whatever goes wrong, the form comes back with everything that was typed.
 */
@NullMarked
package org.planweave.plans.internal.editing;

import org.jspecify.annotations.NullMarked;
