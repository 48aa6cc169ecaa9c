package org.planweave.api.modules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the administrator lets departments choose, switch by switch. {@link Switches} follows it: whoever asks there whether
 * something is on need not ask here.
 */
@ProviderType
public interface SwitchChoices {

    /** Who decides, and what a department that has turned nothing has. */
    enum Choice {
        /** Each department decides, and begins with it on. Nobody has to set this. */
        ON_AT_FIRST,
        /** Each department decides, and begins with it off. */
        OFF_AT_FIRST,
        /** On for every department. */
        ON_FOR_ALL,
        /** Off for every department. */
        OFF_FOR_ALL;

        /** Whether departments turn the switch themselves. */
        public boolean free() {
            return this == ON_AT_FIRST || this == OFF_AT_FIRST;
        }

        /** What a department has that has turned nothing, or that may not. */
        public boolean on() {
            return this == ON_AT_FIRST || this == ON_FOR_ALL;
        }
    }

    /**
     * What holds for one switch.
     *
     * @param by the id of the person who set it, or null if nobody did
     */
    record Chosen(String module, String name, Choice choice, String reason, @Nullable String by, @Nullable Instant at) {}

    /** What holds for a switch, whether or not the module is there. */
    Chosen of(String module, String name);

    /** What somebody set, by module and name. */
    List<Chosen> all();

    /**
     * Sets what departments may choose, effective at the next request. What they turned before is kept, and holds again once they may
     * choose again. Audited; each department for which it changes is told as {@link SwitchTurned}.
     *
     * @throws org.planweave.api.Problem 403 unless the current user is an administrator, 404 if there is no such switch, 400 without a
     *     reason
     */
    void choose(String module, String name, Choice choice, String reason);
}
