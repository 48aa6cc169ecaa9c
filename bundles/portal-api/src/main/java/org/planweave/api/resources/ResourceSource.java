package org.planweave.api.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.ResourceRef;

/**
 * Offers one type of a module's resources to all who read resources: search, synergies, exports. It gives all of them; whoever shows
 * them asks {@link org.planweave.api.access.Access} first. Each change is told as {@link ResourceChanged}.
 */
@ConsumerType
public interface ResourceSource {

    /** The module's id. */
    String module();

    /** The type part of its references. */
    String type();

    /** Up to {@code limit} resources with ids after the given one (empty for the start), by id. */
    List<ResourceText> after(String id, int limit);

    /** Those of the given that there are, in one query. */
    Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs);

    /**
     * Who wrote those of the given, and when, in one query; those of which nothing is known are left out. Asked for when the module is
     * taken away, so that what it holds stays readable on its plans. What the source gives then holds no more than its every reader
     * may read.
     */
    default Map<ResourceRef, Written> written(Collection<ResourceRef> refs) {
        return Map.of();
    }
}
