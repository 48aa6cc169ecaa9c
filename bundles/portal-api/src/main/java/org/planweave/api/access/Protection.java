package org.planweave.api.access;

import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;

/**
 * What the decision point has to know of a resource. Its owner says it in the transaction that writes the resource.
 *
 * @param department the id of the department it belongs to; or of the cluster, where it is a cluster's own
 * @param plan the plan it hangs on, or null; it is then never more open than that plan
 * @param round the id of the round, or null where it belongs to none
 * @param audience who may read it, as its owner decided
 * @param classification who it may go to
 * @param author the id of the person whose own words it holds, or null
 */
public record Protection(
        String department,
        @Nullable ResourceRef plan,
        @Nullable String round,
        Audience audience,
        Classification classification,
        @Nullable String author) {

    /** Who may read. Each level holds those before it. */
    public enum Audience {
        /** its author, and the managers of its department */
        AUTHOR,
        /** the people of its department, and the corporate strategy leads */
        DEPARTMENT,
        /** the departments that share a cluster with it in its round, too */
        CLUSTER,
        /** everybody with an account of the council */
        COUNCIL,
        /** anybody */
        PUBLIC
    }
}
