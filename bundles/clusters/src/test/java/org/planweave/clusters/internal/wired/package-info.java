/**
 * The module's own services over a test's database, with plans in memory under the real decision point.
 * Shared by all wired tests.
 */
@NullMarked
package org.planweave.clusters.internal.wired;

import org.jspecify.annotations.NullMarked;
