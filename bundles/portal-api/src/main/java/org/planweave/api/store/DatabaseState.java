package org.planweave.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** Which database the portal is on, for the administrator's page. */
@ProviderType
public interface DatabaseState {

    /** Its name, such as {@code PostgreSQL}. */
    String product();

    /** Whether it runs inside the portal, which is for trying it out and not for a council in earnest. */
    boolean forTrial();
}
