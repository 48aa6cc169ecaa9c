package org.planweave.api.host;

import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.events.Event;

/**
 * Hears of one kind of event on every node, soon after its commit, wherever that was; at most once, without a cursor or a transaction.
 * For what is only of the moment, such as telling pages that are open; what must not be missed takes an
 * {@link org.planweave.api.events.EventListener}.
 */
@ConsumerType
public interface Overheard<E extends Event> {

    /** What it wants to hear of. The event's name is this class's simple name. */
    Class<E> type();

    /** Called for each event, on the thread that serves all listeners: it returns at once. */
    void on(E event);
}
