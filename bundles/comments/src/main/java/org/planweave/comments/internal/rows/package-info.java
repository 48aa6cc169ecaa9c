/**
 * How comments stand in the database.
 * Rows never leave the package stored.
 */
@NullMarked
package org.planweave.comments.internal.rows;

import org.jspecify.annotations.NullMarked;
