/**
 * A cluster's plan on one page: which lines stand on it, who may read them, what they cost, what fits.
 * Nothing is kept here, and no page is known.
 */
@NullMarked
package org.planweave.clusters.internal.sheet;

import org.jspecify.annotations.NullMarked;
