package org.planweave.admin.internal;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planweave.api.access.Memberships;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;

/** The clusters of the {@link Town}: one of this round with both departments, one of another round. */
public final class TownClusters implements Memberships {

    public static final Membership STREETS = new Membership("c1", "Streets", "r1", "p1", Set.of("d1", "d2"), Set.of(), true);
    private static final Membership LAST_YEARS = new Membership("c0", "Old streets", "r0", "p1", Set.of("d1", "d2"), Set.of(), true);
    private static final Round ROUND =
            new Round("r1", "2027–28", LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1), List.of(), List.of(), true);

    /** Plans of whom only the round is asked. */
    public static Plans plans() {
        return (Plans) Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, (self, method, given) -> {
            if (!method.getName().equals("currentRound")) {
                throw new UnsupportedOperationException("These pages ask for the round alone, not for " + method.getName());
            }
            return Optional.of(ROUND);
        });
    }

    @Override
    public List<Membership> of(String round) {
        return List.of(STREETS, LAST_YEARS).stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public Optional<Membership> find(String cluster) {
        return List.of(STREETS, LAST_YEARS).stream().filter(one -> one.cluster().equals(cluster)).findFirst();
    }

    @Override
    public List<Membership> shared(String departmentA, String departmentB, String round) {
        return of(round).stream().filter(one -> one.has(departmentA) && one.has(departmentB)).toList();
    }

    @Override
    public boolean share(String departmentA, String departmentB, String round) {
        return !shared(departmentA, departmentB, round).isEmpty();
    }

    @Override
    public Set<Sight> sights(String round, Collection<Membership> instead) {
        throw new UnsupportedOperationException("These pages do not ask who would read what");
    }

    @Override
    public void put(Membership membership) {
        throw new UnsupportedOperationException("These pages form no cluster");
    }
}
