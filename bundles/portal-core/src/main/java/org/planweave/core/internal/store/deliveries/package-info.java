/**
 * Answers of writes that were sent with a key, kept for a day.
 * The key commits with the write, so that a repeat finds the answer or does it for the first time.
 */
@NullMarked
package org.planweave.core.internal.store.deliveries;

import org.jspecify.annotations.NullMarked;
