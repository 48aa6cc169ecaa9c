package org.planweave.core.internal.life.left;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.store.KeptValues;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** The rows of texts that modules left, and of the modules that left them. */
@Component(service = TextRows.class)
public final class TextRows {

    private static final List<String> TABLES = List.of("left_part", "left_place", "left_text");
    private static final int AT_ONCE = 5_000;

    private final Sql sql;
    private final JoinedTransactions transactions;
    private final org.planweave.api.store.Kept<Boolean> any;

    @Activate
    public TextRows(@Reference Sql sql, @Reference JoinedTransactions transactions, @Reference KeptValues kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.any = kept.keep("left-texts", () -> sql.first("select id from portal.left_module where unreadable is null and texts > 0",
                row -> row.getString(1)).isPresent());
    }

    /** Whether there is anything to show at all, from memory: mostly there is not, and every plan's page asks. */
    boolean any() {
        return any.now();
    }

    /** New rows, each of the lists for its table, in one transaction. */
    void add(List<@Nullable Object[]> texts, List<@Nullable Object[]> places, List<@Nullable Object[]> parts) {
        transactions.join(() -> {
            all("left_text (ref, module_id, kind, title, words, line, written_by, written_at, answer)", 9, texts);
            all("left_place (plan, ref, module_id)", 3, places);
            all("left_part (ref, part, module_id)", 3, parts);
            return Boolean.TRUE;
        });
    }

    private void all(String table, int columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.updateAll("insert into portal." + table + " values (?" + ", ?".repeat(columns - 1) + ")", rows);
        }
    }

    /** Says in the current transaction that a module is gone: from then on its texts are shown. */
    void gone(String id, String title, String version, @Nullable String by, Kept kept) {
        back(id);
        sql.update("insert into portal.left_module (id, title, version, removed_at, removed_by, texts, unreadable)"
                + " values (?, ?, ?, ?, ?, ?, ?)", id, cut(title, 200), version, Instant.now(), by, kept.texts(), kept.unreadable());
        any.changed();
    }

    /** Says in the current transaction that a module is here: none of its texts is shown any more. */
    void back(String id) {
        if (sql.update("delete from portal.left_module where id = ?", id) > 0) {
            any.changed();
        }
    }

    /** Takes away the texts of a module, a part at a time, so that no transaction grows with them. */
    void clear(String id) {
        TABLES.forEach(table -> {
            while (transactions.join(() -> some(table, id)) > 0) {
                // the next part
            }
        });
    }

    private int some(String table, String id) {
        return sql.update("delete from portal." + table + " where module_id = ? and ref in (select ref from portal." + table
                + " where module_id = ? fetch first " + AT_ONCE + " rows only)", id, id);
    }

    /** Takes away the texts of a module in the current transaction. */
    void clearAtOnce(String id) {
        TABLES.forEach(table -> sql.update("delete from portal." + table + " where module_id = ?", id));
    }

    @Deactivate
    void stop() {
        any.close();
    }

    static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }
}
