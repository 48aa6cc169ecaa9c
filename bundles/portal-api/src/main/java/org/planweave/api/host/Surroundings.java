package org.planweave.api.host;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.ResourceRef;

/** What hangs on what, as the decision point keeps it: known although the owner is being replaced. */
@ProviderType
public interface Surroundings {

    /** The plan that each of the given hangs on; those that hang on none, or are not protected, are left out. Asks for no right. */
    Map<ResourceRef, ResourceRef> plans(Collection<ResourceRef> refs);
}
