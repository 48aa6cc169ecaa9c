package org.planweave.api.events;

import org.osgi.annotation.versioning.ProviderType;

/** Tells what happened. */
@ProviderType
public interface Events {

    /** Writes the event into the outbox of the thread's transaction; listeners hear of it after commit. */
    void publish(Event event);
}
