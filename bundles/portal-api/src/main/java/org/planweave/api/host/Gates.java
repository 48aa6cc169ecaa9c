package org.planweave.api.host;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The gates of the modules. Every way into a module (page, API, slot, command, event, job) goes through its gate; while a module is
 * replaced its gate is shut: those inside finish, those who come wait.
 */
@ProviderType
public interface Gates {

    /** Being inside. Closing it leaves; an inner visit of the same thread leaves nothing. */
    interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Goes into a module, waiting while its gate is shut. A thread that is inside already goes in at once.
     * Within {@link #during} the visit lasts to the end of the request, so that an update in the middle cannot tear a page.
     *
     * @param what who is inside, for the administrator: “GET /plans/…”
     * @throws org.planweave.api.Problem 503 if the gate stays shut for longer than twenty seconds, 404 if there is no such module
     */
    Visit enter(String module, String what);

    /** A request begins on this thread; closing it leaves every module that the request went into. */
    Visit during();
}
