package org.planweave.api.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Offered by a module that can count what a department would lose by switching it off. Shown before somebody does. Asked as the portal
 * itself: say how many, never what is in them.
 */
@ConsumerType
public interface SwitchLoss {

    /** The module's id. */
    String module();

    /**
     * What would be out of reach, in whole sentences; empty if nothing is there yet.
     *
     * @param name which of the module's switches
     * @param department its id
     * @param cluster the cluster (id) for which alone it is switched off, or null for all
     */
    List<String> losses(String name, String department, @Nullable String cluster);
}
