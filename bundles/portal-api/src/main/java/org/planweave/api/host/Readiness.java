package org.planweave.api.host;

import org.osgi.annotation.versioning.ProviderType;

/** Whether the portal is ready for people, and if not, why not. */
@ProviderType
public interface Readiness {

    boolean ready();

    /** One sentence. */
    String detail();
}
