/**
 * Runs what is due, on one node at a time.
 * Who runs what stands in the database; a node that dies loses its lease.
 */
@NullMarked
package org.planweave.core.internal.store.jobs;

import org.jspecify.annotations.NullMarked;
