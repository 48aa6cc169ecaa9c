/**
 * The clusters of the demonstration council.
 * Loaded once into an empty data folder.
 */
@NullMarked
package org.planweave.clusters.internal.demonstration;

import org.jspecify.annotations.NullMarked;
