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

    /**
     * {@link #enter} for a request to the module's own address. Of those only so many are inside at once, and none while the module
     * rests because it failed again and again; each is followed by {@link #answered}.
     *
     * @throws org.planweave.api.Problem as {@link #enter}, and 503 if there is no place within fifteen seconds or the module rests
     */
    default Visit enterAsRequest(String module, String what) {
        return enter(module, what);
    }

    /** How a request to the module went: whether it answered, with whatever sentence, or failed. */
    default void answered(String module, boolean worked) {
    }

    /** Whether whoever comes now gets in without waiting for a change of the module. */
    default boolean isOpen(String module) {
        return true;
    }

    /** A request begins on this thread; closing it leaves every module that the request went into. */
    Visit during();
}
