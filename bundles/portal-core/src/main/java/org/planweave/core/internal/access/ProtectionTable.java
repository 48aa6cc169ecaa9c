package org.planweave.core.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.core.internal.store.Sql;

/** How everything is protected, and who was invited to what, as it is stored. */
final class ProtectionTable {

    private static final String COLUMNS = "department, plan_ref, in_round, audience, classification, author";
    /** As few lengths as will do, so that the database knows the statements again. */
    private static final int[] LENGTHS = {1, 8, 64, 512};
    private static final int MOST = LENGTHS[LENGTHS.length - 1];
    /**
     * Derby reads the whole table for a list of values, two hundred times slower, unless it is told the index; to
     * others it is a comment.
     */
    private static final String BY_INDEX = " --DERBY-PROPERTIES constraint=protection_ref\n";

    private final Sql sql;

    ProtectionTable(Sql sql) {
        this.sql = sql;
    }

    Map<ResourceRef, Protection> find(Collection<ResourceRef> refs) {
        Map<ResourceRef, Protection> found = new HashMap<>();
        List<String> all = refs.stream().map(ResourceRef::toString).toList();
        for (int from = 0; from < all.size(); from += MOST) {
            find(all.subList(from, Math.min(from + MOST, all.size())), found);
        }
        return found;
    }

    private void find(List<String> refs, Map<ResourceRef, Protection> found) {
        int length = Arrays.stream(LENGTHS).filter(one -> one >= refs.size()).findFirst().orElseThrow();
        List<Object> values = new ArrayList<>(refs);
        values.addAll(Collections.nCopies(length - refs.size(), refs.get(0)));
        sql.list("select ref, " + COLUMNS + " from portal.protection" + BY_INDEX + " where ref in (" + Sql.marks(length) + ")",
                row -> found.put(ResourceRef.parse(row.getString(1)), protection(row)), values.toArray());
    }

    private static Protection protection(ResultSet row) throws SQLException {
        String plan = row.getString(3);
        return new Protection(row.getString(2), plan == null ? null : ResourceRef.parse(plan), row.getString(4),
                Audience.valueOf(row.getString(5)), Classification.valueOf(row.getString(6)), row.getString(7));
    }

    void insert(Map<ResourceRef, Protection> protections) {
        if (!protections.isEmpty()) {
            sql.updateAll("insert into portal.protection (" + COLUMNS + ", ref) values (?, ?, ?, ?, ?, ?, ?)",
                    rows(protections));
        }
    }

    void update(Map<ResourceRef, Protection> protections) {
        if (!protections.isEmpty()) {
            sql.updateAll("update portal.protection set department = ?, plan_ref = ?, in_round = ?, audience = ?,"
                    + " classification = ?, author = ? where ref = ?", rows(protections));
        }
    }

    private static List<@Nullable Object[]> rows(Map<ResourceRef, Protection> protections) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        protections.forEach((ref, one) -> rows.add(new @Nullable Object[] {
            one.department(), one.plan() == null ? null : one.plan().toString(), one.round(), one.audience().name(),
            one.classification().name(), one.author(), ref.toString()
        }));
        return rows;
    }

    void forget(ResourceRef ref) {
        sql.update("delete from portal.invitation where ref = ?", ref.toString());
        sql.update("delete from portal.protection where ref = ?", ref.toString());
    }

    /** A reference begins with its module's id and a colon. */
    void forgetAll(String module) {
        sql.update("delete from portal.invitation where ref like ?", module + ":%");
        sql.update("delete from portal.protection where ref like ?", module + ":%");
    }

    /** Those who were invited, by what they were invited to, each with the last day of it. There are few. */
    Map<ResourceRef, Map<String, LocalDate>> invitations() {
        Map<ResourceRef, Map<String, LocalDate>> all = new HashMap<>();
        sql.list("select ref, person, last_day from portal.invitation", row -> {
            String last = row.getString(3);
            return all.computeIfAbsent(ResourceRef.parse(row.getString(1)), any -> new HashMap<>())
                    .put(row.getString(2), last == null ? LocalDate.MAX : LocalDate.parse(last));
        });
        return Map.copyOf(all);
    }

    /** @param lastDay {@link LocalDate#MAX} where it has none */
    void invite(ResourceRef ref, String person, String by, LocalDate lastDay) {
        sql.update("insert into portal.invitation (ref, person, invited_by, made_at, last_day) values (?, ?, ?, ?, ?)",
                ref.toString(), person, by, Instant.now(), lastDay.equals(LocalDate.MAX) ? null : lastDay.toString());
    }

    void uninvite(ResourceRef ref, String person) {
        sql.update("delete from portal.invitation where ref = ? and person = ?", ref.toString(), person);
    }
}
