package org.planweave.api.host;

import org.osgi.annotation.versioning.ConsumerType;

/** A part of the host that serves modules to people, and that has to be ready before a module's gate opens. */
@ConsumerType
public interface ModuleSurface {

    /** Builds what it needs of the module's new bundle, now; called with the gate shut, the bundle active, its components satisfied. */
    void open(String module, long bundleId);

    /** Lets go of everything it holds of the module; called with the gate shut, before the bundle stops. */
    void close(String module);
}
