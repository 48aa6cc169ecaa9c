package org.planweave.api.people;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes a person's name and all that is kept of their account out of the portal. For the module that answers for records, which asks who may, why,
 * and what is under hold: it is done as the portal itself, and refused (403) to everybody else.
 */
@ProviderType
public interface PeopleErasure {

    /**
     * A column of the database that holds the name or the user name in what people wrote.
     *
     * @param place such as {@code plans.line_version.words}
     */
    record Place(String place, long rows) {}

    /**
     * What {@link #erase} would do beside the account: its name, user name, post, password, second factor, sessions, tokens, roles, arranged changes.
     *
     * @param name what the person would be called
     * @param erased what modules forget, a short sentence each
     */
    record Preview(String name, List<String> erased) {}

    /**
     * What was done.
     *
     * @param who whose name is gone, and what stands in its place; never kept
     * @param erased what modules forgot, a short sentence each
     * @param left where the name still stands: what people wrote
     */
    record Done(ErasedName who, List<String> erased, List<Place> left) {}

    /**
     * @throws org.planweave.api.Problem (403) if it is not the portal that asks, 404 for nobody, 409 for somebody who still works here, for the
     *     administration's own accounts and for somebody erased already
     */
    Preview preview(String person);

    /**
     * Does all of it in the thread's transaction, in every module that runs.
     *
     * @throws org.planweave.api.Problem as {@link #preview}, and 409 if the record of who did what is not whole
     */
    Done erase(String person);
}
