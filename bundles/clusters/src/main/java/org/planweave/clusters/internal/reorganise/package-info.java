/**
 * Splitting, merging and renaming clusters of a round, and moving departments between them: what it would change, doing it at
 * once, undoing it.
 */
@NullMarked
package org.planweave.clusters.internal.reorganise;

import org.jspecify.annotations.NullMarked;
