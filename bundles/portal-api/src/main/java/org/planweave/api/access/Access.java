package org.planweave.api.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.ResourceRef;

/**
 * The one decision point. Pages, API, imports, jobs and the shell ask here, so that a rule stands in one place.
 * A resource that nobody protected is nobody's to read but the portal's.
 */
@ProviderType
public interface Access {

    /** Whether the current user may. */
    boolean may(Verb verb, ResourceRef resource);

    /**
     * Lets the call go on only if the current user may.
     *
     * @throws org.planweave.api.Problem 404 if they may not even read it, 403 if they may read but not do this
     */
    void require(Verb verb, ResourceRef resource);

    /** Those of the given that the current user may read, in one look-up. */
    Set<ResourceRef> readable(Collection<ResourceRef> resources);

    /** Says, or says anew, how a resource is protected. In the current transaction. */
    void protect(ResourceRef resource, Protection protection);

    /** Says how many resources are protected at once. In the current transaction. */
    void protectAll(java.util.Map<ResourceRef, Protection> protections);

    /** Forgets a resource. In the current transaction. */
    void forget(ResourceRef resource);

    /** Gives another person, by id, the right to read and comment on one resource and what hangs on it, whatever its audience. */
    void invite(ResourceRef resource, String personId);

    /**
     * As {@link #invite(ResourceRef, String)}, but it holds no longer than to the end of a day in London: from then on it is as
     * if it had been
     * taken back, whether anybody does so or not. Said again with another day, or none, the new word counts.
     */
    void invite(ResourceRef resource, String personId, LocalDate lastDay);

    /** Takes an invitation back. */
    void uninvite(ResourceRef resource, String personId);
}
