package org.planweave.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for one table, gathered while the transaction runs and sent in one go at its end. */
public final class RowsAtCommit implements Participant {

    private final Sql sql;
    private final String table;
    private final String columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * @param table whose rows have a number in the column {@code sequence}
     * @param columns those that each row has values for, with commas between
     */
    public RowsAtCommit(Sql sql, String table, String columns) {
        this.sql = sql;
        this.table = table;
        this.columns = columns;
    }

    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    @Override
    public void write() {
        sql.insertNumbered(table, columns, rows);
    }

    @Override
    public void release() {
        rows.clear();
    }
}
