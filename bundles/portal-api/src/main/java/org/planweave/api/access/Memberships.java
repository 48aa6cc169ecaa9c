package org.planweave.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which departments read each other's drafts: the clusters' members, as the decision point keeps them.
 * Written by whoever owns clusters, in its transaction; it stays when that module is away.
 */
@ProviderType
public interface Memberships {

    /**
     * One cluster in one round.
     *
     * @param lead person id
     * @param members department ids that read and comment on each other
     * @param observers department ids that read only
     * @param open false once the cluster was closed: its members no longer read new drafts
     */
    record Membership(
            String cluster, String name, String round, String lead, Set<String> members, Set<String> observers, boolean open) {

        public Membership {
            members = Set.copyOf(members);
            observers = Set.copyOf(observers);
        }

        public boolean has(String department) {
            return members.contains(department) || observers.contains(department);
        }
    }

    /** All clusters of a round, open ones first, by name. */
    List<Membership> of(String round);

    /** One cluster of any round, open or closed. */
    Optional<Membership> find(String cluster);

    /**
     * The open clusters of the round that the two departments share: both are in it, at least one of them as a member. By name.
     */
    List<Membership> shared(String departmentA, String departmentB, String round);

    /** Whether the two departments are in one open cluster of the round. Observers share with members. */
    boolean share(String departmentA, String departmentB, String round);

    /**
     * Somebody who reads the drafts of another department because of an open cluster.
     *
     * @param reader the id of the department that reads, or of the person who leads
     * @param leads whether the reader is a person who leads
     * @param department the id of the department whose drafts are read
     */
    record Sight(String reader, boolean leads, String department) {}

    /** Who would read whose drafts in the round if these clusters stood as given and all others as they are. Writes nothing. */
    Set<Sight> sights(String round, Collection<Membership> instead);

    /** Writes one cluster as it now is. In the current transaction. */
    void put(Membership membership);
}
