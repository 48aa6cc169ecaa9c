/**
 * The record of who did what: written with the change, chained after it.
 * The chain's key and its last link lie outside the database, so that a change of the rows shows.
 */
@NullMarked
package org.planweave.core.internal.store.audit;

import org.jspecify.annotations.NullMarked;
