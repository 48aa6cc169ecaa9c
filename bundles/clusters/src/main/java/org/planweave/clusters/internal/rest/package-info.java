/**
 * Clusters as JSON under {@code /api/v1/clusters}.
 * Shapes stand in the module's README.
 */
@NullMarked
package org.planweave.clusters.internal.rest;

import org.jspecify.annotations.NullMarked;
