package org.planweave.core.internal.access;

import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Protection;

/**
 * All that a decision needs to know of the resource asked about.
 *
 * @param plan how the plan that it hangs on is protected; null if it hangs on none, or on one that nobody protected
 * @param invited whether the asker was invited to this very resource
 * @param invitedToPlan whether the asker was invited to the plan that it hangs on
 */
record Matter(ResourceRef ref, Protection own, @Nullable Protection plan, boolean invited, boolean invitedToPlan) {

    /** False if it hangs on a plan of which nothing is known: then nobody can say how open it may be. */
    boolean complete() {
        return own.plan() == null || plan != null;
    }
}
