/**
 * One class for each table of the schema {@code clusters}.
 * Rows never leave the package {@code stored} and its neighbours; what others get are records.
 */
@NullMarked
package org.planweave.clusters.internal.rows;

import org.jspecify.annotations.NullMarked;
