/**
 * The outbox of events, and the one worker that takes each to its listeners.
 * A listener's cursor moves in the transaction of its work.
 */
@NullMarked
package org.planweave.core.internal.store.events;

import org.jspecify.annotations.NullMarked;
