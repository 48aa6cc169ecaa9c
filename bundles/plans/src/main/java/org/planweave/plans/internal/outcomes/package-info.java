/**
 * The corporate plan and the lines that serve it: the coverage of outcomes by departments.
 * Counts hold only lines that the reader may see.
 */
@NullMarked
package org.planweave.plans.internal.outcomes;

import org.jspecify.annotations.NullMarked;
