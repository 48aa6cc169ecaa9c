package org.planweave.api.modules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The framework's own list, against which the list of modules can be held. */
@ProviderType
public interface FrameworkBundles {

    /**
     * Every bundle, by id.
     *
     * @throws org.planweave.api.Problem 403 unless the current user is an administrator, a module deployer or an auditor
     */
    List<BundleState> all();
}
