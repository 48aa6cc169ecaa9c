package org.planweave.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Removes all rows, but for what migrations put there: the history, and the host's single rows. */
final class EmptyTables {

    private static final Set<String> KEPT = Set.of("portal.migration", "portal.outbox_end", "portal.audit_end");
    private static final Set<String> NOT_OURS = Set.of("information_schema", "pg_catalog");

    private final DataSource pool;

    EmptyTables(DataSource pool) {
        this.pool = pool;
    }

    void run() {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            List<String> left = tables(connection);
            while (!left.isEmpty()) {
                List<String> stuck = stuck(connection, left);
                if (stuck.size() == left.size()) {
                    throw new IllegalStateException("These tables hold each other, so they cannot be emptied: "
                            + stuck);
                }
                left = stuck;
            }
            execute(connection, "update portal.outbox_end set place = 0, removed = 0");
            execute(connection, "update portal.audit_end set place = 0, seal = ''");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be emptied.", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
            while (rows.next()) {
                String schema = rows.getString("TABLE_SCHEM").toLowerCase(java.util.Locale.ROOT);
                String table = schema + '.' + rows.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (!KEPT.contains(table) && !NOT_OURS.contains(schema)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Those whose rows another table's rows still need. */
    private static List<String> stuck(Connection connection, List<String> tables) throws SQLException {
        List<String> stuck = new ArrayList<>();
        for (String table : tables) {
            try {
                execute(connection, "delete from " + table);
            } catch (SQLException e) {
                if (!"23503".equals(e.getSQLState())) {
                    throw e;
                }
                stuck.add(table);
            }
        }
        return stuck;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
