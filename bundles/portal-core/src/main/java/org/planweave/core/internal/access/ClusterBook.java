package org.planweave.core.internal.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Memberships.Sight;

/** All clusters of all rounds as they stand at one moment. */
record ClusterBook(List<Membership> all) {

    static final ClusterBook EMPTY = new ClusterBook(List.of());

    private static final Comparator<Membership> OPEN_FIRST_BY_NAME =
            Comparator.comparing((Membership one) -> !one.open()).thenComparing(Membership::name);

    ClusterBook {
        all = List.copyOf(all);
    }

    List<Membership> of(String round) {
        return all.stream().filter(one -> one.round().equals(round)).sorted(OPEN_FIRST_BY_NAME).toList();
    }

    /**
     * Whether one open cluster of the round holds both, at least one of them as a member: two observers share nothing.
     */
    boolean share(String departmentA, String departmentB, @Nullable String round) {
        return sharing(departmentA, departmentB, round).findAny().isPresent();
    }

    /** The open clusters of the round that hold both in this way, by name. */
    List<Membership> shared(String departmentA, String departmentB, String round) {
        return sharing(departmentA, departmentB, round).sorted(OPEN_FIRST_BY_NAME).toList();
    }

    private Stream<Membership> sharing(String departmentA, String departmentB, @Nullable String round) {
        return all.stream()
                .filter(one -> one.open() && one.round().equals(round))
                .filter(one -> one.has(departmentA) && one.has(departmentB))
                .filter(one -> one.members().contains(departmentA) || one.members().contains(departmentB));
    }

    /** Whether the first department is a member, not an observer, of an open cluster that holds the second. */
    boolean hasVoice(String reader, String owner, @Nullable String round) {
        return all.stream()
                .filter(one -> one.open() && one.round().equals(round))
                .anyMatch(one -> one.members().contains(reader) && one.has(owner));
    }

    /** Whether the person leads an open cluster of the round that the department is in. */
    boolean leadsOver(String person, String department, @Nullable String round) {
        return all.stream()
                .filter(one -> one.open() && one.round().equals(round))
                .anyMatch(one -> one.lead().equals(person) && one.has(department));
    }

    /** This book with some clusters as given. */
    ClusterBook with(Collection<Membership> instead) {
        Set<String> given = instead.stream().map(Membership::cluster).collect(Collectors.toSet());
        List<Membership> left = new ArrayList<>(instead);
        all.stream().filter(one -> !given.contains(one.cluster())).forEach(left::add);
        return new ClusterBook(left);
    }

    /** Who reads whose drafts in the round. */
    Set<Sight> sights(String round) {
        Set<String> departments = new HashSet<>();
        Set<String> leads = new HashSet<>();
        of(round).forEach(one -> {
            departments.addAll(one.members());
            departments.addAll(one.observers());
            leads.add(one.lead());
        });
        Set<Sight> sights = new HashSet<>();
        for (String owner : departments) {
            departments.stream().filter(one -> !one.equals(owner) && share(one, owner, round))
                    .forEach(one -> sights.add(new Sight(one, false, owner)));
            leads.stream().filter(one -> leadsOver(one, owner, round)).forEach(one -> sights.add(new Sight(one, true, owner)));
        }
        return sights;
    }

    /** Whether the department sits in this cluster. It may be closed: what a cluster said stays its departments' to read. */
    boolean sits(String department, String cluster) {
        return all.stream().anyMatch(one -> one.cluster().equals(cluster) && one.has(department));
    }

    /** Whether the department sits in this cluster as a member, not as an observer. */
    boolean sitsWithVoice(String department, String cluster) {
        return all.stream().anyMatch(one -> one.cluster().equals(cluster) && one.members().contains(department));
    }

    /** Whether the person leads this cluster. */
    boolean leads(String person, String cluster) {
        return all.stream().anyMatch(one -> one.cluster().equals(cluster) && one.lead().equals(person));
    }
}
