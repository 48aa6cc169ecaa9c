package org.planweave.core.internal.access;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.core.internal.access.SwitchBook.Key;
import org.planweave.core.internal.store.Sql;

/** The switches that somebody turned. */
final class SwitchTable {

    private final Sql sql;

    SwitchTable(Sql sql) {
        this.sql = sql;
    }

    Map<Key, Boolean> read() {
        return sql
                .list("select department, module_id, name, cluster_id, turned_on from portal.switch", row -> Map.entry(
                        new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getBoolean(5)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lets a cluster follow what stands in general. */
    void forget(Key key) {
        sql.update("delete from portal.switch where department = ? and module_id = ? and name = ? and cluster_id = ?",
                key.department(), key.module(), key.name(), key.cluster());
    }

    void write(Key key, boolean on, String reason, String by, Instant at) {
        int known = sql.update("update portal.switch set turned_on = ?, reason = ?, turned_by = ?, turned_at = ?"
                        + " where department = ? and module_id = ? and name = ? and cluster_id = ?",
                on, reason, by, at, key.department(), key.module(), key.name(), key.cluster());
        if (known == 0) {
            sql.update("insert into portal.switch"
                            + " (department, module_id, name, cluster_id, turned_on, reason, turned_by, turned_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    key.department(), key.module(), key.name(), key.cluster(), on, reason, by, at);
        }
    }
}
