package org.planweave.core.internal.store.events;

import org.planweave.api.events.Event;
import org.planweave.api.events.EventListener;

/**
 * A listener that is here.
 *
 * @param bundle the bundle that registered it
 */
record Hearing<E extends Event>(EventListener<E> listener, long bundle) {

    String name() {
        return listener.name();
    }

    String event() {
        return listener.type().getSimpleName();
    }
}
