package org.planweave.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for one table, gathered while the transaction runs and sent in one go at its end. */
public final class RowsAtCommit implements Participant {

    private final Sql sql;
    private final String insert;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param insert the statement that takes one row's values */
    public RowsAtCommit(Sql sql, String insert) {
        this.sql = sql;
        this.insert = insert;
    }

    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    @Override
    public void write() {
        sql.updateAll(insert, rows);
    }

    @Override
    public void release() {
        rows.clear();
    }
}
