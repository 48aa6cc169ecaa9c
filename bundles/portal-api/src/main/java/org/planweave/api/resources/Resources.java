package org.planweave.api.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.ResourceRef;

/** All resource sources of all modules that run now, as one. */
@ProviderType
public interface Resources {

    /** Those of the given that there are and that the current user may read. */
    Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs);

    /** Those of the given that the current user may read, in one look-up; of a {@link ComposedSource}'s, whose every part they may read. */
    Set<ResourceRef> readable(Collection<ResourceRef> refs);

    /** The sources there are now, as {@code module:type}. */
    List<String> sources();

    /** Up to {@code limit} resources of a source after an id. Only for the portal's own work (jobs, listeners). */
    List<ResourceText> after(String source, String id, int limit);
}
