package org.planweave.api.resources;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.ResourceRef;

/**
 * A source of resources that are made of others, as a synergy is of two lines. Nobody protects such a resource: whoever may read all of
 * its parts may read it, and nobody else.
 */
@ConsumerType
public interface ComposedSource extends ResourceSource {

    /** The parts of those of the given that are shown at all now, none of them empty; in one query. */
    Map<ResourceRef, Set<ResourceRef>> parts(Collection<ResourceRef> refs);
}
