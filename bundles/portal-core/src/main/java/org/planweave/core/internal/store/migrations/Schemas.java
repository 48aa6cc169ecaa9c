package org.planweave.core.internal.store.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.planweave.core.internal.store.database.Dialect;

/** Makes schemas, and the history in the host's own. */
final class Schemas {

    private final Connection connection;
    private final Dialect dialect;

    Schemas(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Makes the schema, and the history before the very first. Two nodes that start at once do it one after the
     * other.
     */
    void make(String schema) throws SQLException {
        oneNodeAtATime();
        makeSchema("portal");
        if (!has(connection.getMetaData().getTables(null, dialect.catalogued("portal"),
                dialect.catalogued("migration"), null))) {
            execute(History.TABLE.replace("${timestamp}", dialect.types().get("timestamp")));
        }
        makeSchema(schema);
    }

    /** There is no table yet that could be locked. Derby serves one node only. */
    private void oneNodeAtATime() throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            execute("select pg_advisory_xact_lock(7014893)");
        }
    }

    private void makeSchema(String schema) throws SQLException {
        if (!has(connection.getMetaData().getSchemas(null, dialect.catalogued(schema)))) {
            execute("create schema " + schema);
        }
    }

    private static boolean has(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
