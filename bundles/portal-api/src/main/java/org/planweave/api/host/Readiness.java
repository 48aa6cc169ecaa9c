package org.planweave.api.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the portal is ready for people, and if not, why not. */
@ProviderType
public interface Readiness {

    boolean ready();

    /** One sentence. */
    String detail();

    /** What works less well than it should while the portal is there, a sentence each; nobody signs in to read them. */
    default List<String> degraded() {
        return List.of();
    }
}
