package org.planweave.api.events;

/**
 * What happened. A record with ids and numbers only, named in the past tense; written as JSON into the outbox, so components may
 * be added, never changed.
 */
public interface Event {

    /** The name in the outbox: stable, unique over all modules. */
    default String eventName() {
        return getClass().getSimpleName();
    }
}
