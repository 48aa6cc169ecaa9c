package org.planweave.api.modules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What each department has switched on. Read from memory, effective at the next request.
 * A module that departments cannot switch is on for all.
 */
@ProviderType
public interface Switches {

    /** The name of the only switch of a module that has one. */
    String ON = "on";

    /** Whether a department has the module's (only) switch on. */
    boolean on(String module, String department);

    /**
     * Whether a department has one of the module's switches on, in general (null) or for a cluster (id): what was turned for the
     * cluster, or else what stands in general. A module asks with a cluster where departments meet, such as for giving and receiving.
     */
    boolean on(String module, String name, String department, @Nullable String cluster);

    /** The ids of the departments that have it on in general. */
    Set<String> departmentsWith(String module, String name);

    /** Whether the current user may turn the switches of a department (id). */
    boolean mayTurn(String department);

    /**
     * Turns a switch, in general or for one cluster. A cluster that is turned to what stands in general follows it from then on.
     * Audited; told as {@link SwitchTurned}.
     *
     * @param reason why, needed to switch off
     * @throws org.planweave.api.Problem 403 unless the current user leads the department or is an administrator, 404 if there is no
     *     such switch, 400 without a reason
     */
    void turn(String module, String name, String department, @Nullable String cluster, boolean on, String reason);
}
