/**
 * What holds a plan on its way: who signs, what must be decided first, who may let it pass all the same.
 */
@NullMarked
package org.planweave.plans.internal.gates;

import org.jspecify.annotations.NullMarked;
