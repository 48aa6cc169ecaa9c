/**
 * The rules of planning, without a database or a page: periods, numbers, what a line may say, how two texts differ.
 * Plain objects that answer in a millisecond.
 */
@NullMarked
package org.planweave.plans.internal.rules;

import org.jspecify.annotations.NullMarked;
