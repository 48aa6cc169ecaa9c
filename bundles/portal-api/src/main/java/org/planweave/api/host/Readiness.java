package org.planweave.api.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the portal is ready for people, and if not, why not. */
@ProviderType
public interface Readiness {

    boolean ready();

    /** Whether it is still being brought up: what is not there yet may come. */
    boolean starting();

    /** One sentence. */
    String detail();

    /** What works less well than it should while the portal is there, a sentence each; nobody signs in to read them. */
    default List<String> degraded() {
        return List.of();
    }
}
