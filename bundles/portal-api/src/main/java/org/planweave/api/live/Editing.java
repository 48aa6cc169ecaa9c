package org.planweave.api.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;

/**
 * Who has what open for editing. A form says so when it is shown; from then on its page says so by itself, as long as it is looked at.
 * It warns and never locks: saving decides by versions.
 */
@ProviderType
public interface Editing {

    /**
     * The current user has this open for the next minute.
     *
     * @throws org.planweave.api.Problem 404 or 403 if they may not change it
     */
    void opened(ResourceRef what);

    /** The current user has closed it. */
    void closed(ResourceRef what);

    /** Who else has these open, by name; those with nobody, or that the current user may not read, are left out. */
    Map<ResourceRef, List<Person>> others(Collection<ResourceRef> what);
}
