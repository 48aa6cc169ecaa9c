/**
 * The shapes of plans as data: those that are shipped, those that the council changed, and how lines are numbered after them.
 */
@NullMarked
package org.planweave.plans.internal.shapes;

import org.jspecify.annotations.NullMarked;
