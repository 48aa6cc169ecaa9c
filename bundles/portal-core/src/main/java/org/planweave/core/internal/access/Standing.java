package org.planweave.core.internal.access;

import java.util.Set;
import org.planweave.api.access.Protection;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** How a person stands to something that is protected. */
record Standing(Person person, Protection protection, ClusterBook clusters) {

    private static final Set<Role> NO_OFFICERS = Set.of(Role.MEMBER, Role.AUDITOR, Role.PUBLIC);

    boolean has(Role... anyOf) {
        for (Role role : anyOf) {
            if (person.has(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they have an account of the council, and not only one of the public. */
    boolean ofCouncil() {
        return !person.roles().equals(Set.of(Role.PUBLIC));
    }

    /** An officer works for the council; members decide and auditors look on. */
    boolean officer() {
        return person.roles().isEmpty() || !NO_OFFICERS.containsAll(person.roles());
    }

    /** An officer of the department that owns it. */
    boolean colleague() {
        return officer() && person.isOf(protection.department());
    }

    /** Its department's planners and directors, who decide about it. */
    boolean manager() {
        return person.isOf(protection.department()) && has(Role.PLANNER, Role.DIRECTOR);
    }

    boolean author() {
        return person.id().equals(protection.author());
    }

    /** Whether an open cluster lets them read it, their department's or one that they lead; or it is the cluster's own. */
    boolean inCluster() {
        return officer() && (sharesCluster() || leads()
                || clusters.leadsOver(person.id(), protection.department(), protection.round()));
    }

    /** Whether it belongs to a cluster that they lead. */
    boolean leads() {
        return clusters.leads(person.id(), protection.department());
    }

    /** As {@link #inCluster()}, but not for a department that only observes. */
    boolean hasVoice() {
        String own = person.department();
        return officer()
                && (own != null && (clusters.hasVoice(own, protection.department(), protection.round())
                                || clusters.sitsWithVoice(own, protection.department()))
                        || clusters.leadsOver(person.id(), protection.department(), protection.round()));
    }

    private boolean sharesCluster() {
        String own = person.department();
        return own != null && (clusters.share(own, protection.department(), protection.round())
                || clusters.sits(own, protection.department()));
    }
}
