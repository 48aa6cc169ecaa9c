package org.planweave.core.internal.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Memberships;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** The clusters as the decision point keeps them. */
@Component(service = {Memberships.class, StoredMemberships.class})
public final class StoredMemberships implements Memberships {

    private final Sql sql;
    private final JoinedTransactions transactions;
    private final Kept<ClusterBook> book;

    @Activate
    public StoredMemberships(@Reference Sql sql, @Reference JoinedTransactions transactions,
            @Reference KeptVersions versions) {
        this.sql = sql;
        this.transactions = transactions;
        this.book = versions.keep("memberships", this::read);
    }

    @Override
    public List<Membership> of(String round) {
        return book().of(round);
    }

    @Override
    public Optional<Membership> find(String cluster) {
        return book().all().stream().filter(one -> one.cluster().equals(cluster)).findFirst();
    }

    @Override
    public List<Membership> shared(String departmentA, String departmentB, String round) {
        return book().shared(departmentA, departmentB, round);
    }

    @Override
    public boolean share(String departmentA, String departmentB, String round) {
        return book().share(departmentA, departmentB, round);
    }

    @Override
    public Set<Sight> sights(String round, Collection<Membership> instead) {
        return book().with(instead).sights(round);
    }

    @Override
    public void put(Membership membership) {
        transactions.join(() -> {
            sql.update("delete from portal.cluster_department where cluster_id = ?", membership.cluster());
            sql.update("delete from portal.cluster_membership where cluster_id = ?", membership.cluster());
            sql.update("insert into portal.cluster_membership (cluster_id, name, in_round, lead_person, is_open)"
                            + " values (?, ?, ?, ?, ?)",
                    membership.cluster(), membership.name(), membership.round(), membership.lead(), membership.open());
            sql.updateAll("insert into portal.cluster_department (cluster_id, department, observes) values (?, ?, ?)",
                    departments(membership));
            book.changed();
            return membership;
        });
    }

    /** All clusters at one moment. */
    ClusterBook book() {
        return book.now();
    }

    private static List<@Nullable Object[]> departments(Membership membership) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        membership.members().forEach(one -> rows.add(new Object[] {membership.cluster(), one, false}));
        membership.observers().stream()
                .filter(one -> !membership.members().contains(one))
                .forEach(one -> rows.add(new Object[] {membership.cluster(), one, true}));
        return rows;
    }

    private ClusterBook read() {
        Map<String, Set<String>> members = new HashMap<>();
        Map<String, Set<String>> observers = new HashMap<>();
        sql.list("select cluster_id, department, observes from portal.cluster_department", row ->
                (row.getBoolean(3) ? observers : members)
                        .computeIfAbsent(row.getString(1), any -> new HashSet<>())
                        .add(row.getString(2)));
        return new ClusterBook(sql.list(
                "select cluster_id, name, in_round, lead_person, is_open from portal.cluster_membership", row ->
                        new Membership(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                                members.getOrDefault(row.getString(1), Set.of()),
                                observers.getOrDefault(row.getString(1), Set.of()), row.getBoolean(5))));
    }

    @Deactivate
    void stop() {
        book.close();
    }
}
