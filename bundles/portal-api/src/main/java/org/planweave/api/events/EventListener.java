package org.planweave.api.events;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of one kind of event: after commit, in order, at least once, as the portal itself, each call in a transaction of its own
 * that also moves the listener's cursor. So what it does in stores happens exactly once. Register it as a service.
 */
@ConsumerType
public interface EventListener<E extends Event> {

    /** A name that stays over versions of the module: its cursor in the outbox is kept under it. */
    String name();

    /** What it wants to hear of. The event's name is this class's simple name. */
    Class<E> type();

    /** Called for each event. If it throws, it is called again later with the same event. */
    void on(E event);

    /** Called instead when the outbox no longer holds what it missed: it reads everything anew from the source. */
    void resync();
}
