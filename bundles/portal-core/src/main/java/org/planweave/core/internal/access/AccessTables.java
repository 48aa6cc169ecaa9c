package org.planweave.core.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.core.internal.store.Sql;

/** How everything is protected, and who was invited to what. */
final class AccessTables {

    /** Of a resource, of its plan, and whether the person was invited to either: all that a decision needs, in one statement. */
    private static final String MATTERS = "select r.ref, r.department, r.plan_ref, r.in_round, r.audience, r.classification, r.author,"
            + " p.department, p.plan_ref, p.in_round, p.audience, p.classification, p.author, i.person, j.person"
            + " from portal.protection r"
            + " left join portal.protection p on p.ref = r.plan_ref"
            + " left join portal.invitation i on i.ref = r.ref and i.person = ?"
            + " left join portal.invitation j on j.ref = r.plan_ref and j.person = ?"
            + " where r.ref in (";
    private static final int OWN = 2;
    private static final int PLAN = 8;
    private static final int INVITED = 14;
    /** As many as one statement takes on both databases without trouble. */
    private static final int AT_ONCE = 1_000;

    private final Sql sql;

    AccessTables(Sql sql) {
        this.sql = sql;
    }

    /** Those that are protected, with what a decision about this person (null for nobody) needs. */
    List<Matter> matters(Collection<ResourceRef> refs, @Nullable String person) {
        List<Matter> all = new ArrayList<>();
        List<ResourceRef> distinct = List.copyOf(new HashSet<>(refs));
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            List<ResourceRef> some = distinct.subList(from, Math.min(from + AT_ONCE, distinct.size()));
            List<Object> values = new ArrayList<>(List.of(person == null ? "" : person, person == null ? "" : person));
            some.forEach(ref -> values.add(ref.toString()));
            all.addAll(sql.list(MATTERS + marks(some.size()) + ")", AccessTables::matter, values.toArray()));
        }
        return all;
    }

    private static Matter matter(ResultSet row) throws SQLException {
        ResourceRef ref = ResourceRef.parse(row.getString(1));
        Protection plan = row.getString(PLAN) == null ? null : protection(row, PLAN);
        return new Matter(ref, protection(row, OWN), plan, row.getString(INVITED) != null, row.getString(INVITED + 1) != null);
    }

    private static Protection protection(ResultSet row, int at) throws SQLException {
        String plan = row.getString(at + 1);
        return new Protection(row.getString(at), plan == null ? null : ResourceRef.parse(plan), row.getString(at + 2),
                Audience.valueOf(row.getString(at + 3)), Classification.valueOf(row.getString(at + 4)), row.getString(at + 5));
    }

    void write(Map<ResourceRef, Protection> protections) {
        remove(protections.keySet());
        List<@Nullable Object[]> rows = new ArrayList<>();
        protections.forEach((ref, one) -> rows.add(new @Nullable Object[] {
            ref.toString(), one.department(), one.plan() == null ? null : one.plan().toString(), one.round(), one.audience(),
            one.classification(), one.author()
        }));
        sql.updateAll("insert into portal.protection (ref, department, plan_ref, in_round, audience, classification, author)"
                + " values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void remove(Set<ResourceRef> refs) {
        List<String> all = refs.stream().map(ResourceRef::toString).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            sql.update("delete from portal.protection where ref in (" + marks(some.size()) + ")", some.toArray());
        }
    }

    void forget(ResourceRef ref) {
        sql.update("delete from portal.invitation where ref = ?", ref.toString());
        sql.update("delete from portal.protection where ref = ?", ref.toString());
    }

    /** Whether it is new. */
    boolean invite(ResourceRef ref, String person, String by) {
        boolean known = sql.first("select person from portal.invitation where ref = ? and person = ?", row -> row.getString(1),
                ref.toString(), person).isPresent();
        if (!known) {
            sql.update("insert into portal.invitation (ref, person, invited_by, made_at) values (?, ?, ?, ?)",
                    ref.toString(), person, by, Instant.now());
        }
        return !known;
    }

    boolean uninvite(ResourceRef ref, String person) {
        return sql.update("delete from portal.invitation where ref = ? and person = ?", ref.toString(), person) > 0;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
