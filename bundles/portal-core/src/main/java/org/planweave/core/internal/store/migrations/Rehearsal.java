package org.planweave.core.internal.store.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.planweave.core.internal.store.database.Dialect;
import org.planweave.core.internal.store.database.ScratchDerby;

/**
 * An empty schema of a module's name, of which nothing stays. With Derby it is in a database of its own, in memory. PostgreSQL takes a
 * change of tables back like any other: there the schema that people work with gets another name inside a transaction that is always
 * rolled back, so that nobody else ever sees that, or waits for it.
 */
final class Rehearsal implements AutoCloseable {

    /** What ends a transaction, wherever it stands: in a script that says it, even in a comment, it is not looked for more closely. */
    private static final Pattern ENDS = Pattern.compile("\\b(commit|rollback|abort)\\b", Pattern.CASE_INSENSITIVE);
    /** The same, where it begins a statement. */
    private static final Pattern ENDS_TOO = Pattern.compile("\\s*end\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String LIMITS = "set local lock_timeout = '2s'; set local statement_timeout = '10s'";

    /** Closes what it was made of. */
    private interface Closing {
        void close() throws SQLException;
    }

    private final Connection connection;
    private final Closing closing;

    private Rehearsal(Connection connection, Closing closing) {
        this.connection = connection;
        this.closing = closing;
    }

    /** Whether nothing stays of these scripts for certain. */
    static boolean isSafe(Dialect dialect, List<Script> scripts) {
        return dialect == Dialect.DERBY || scripts.stream().noneMatch(script -> ENDS.matcher(script.words()).find()
                || Statements.of(script.words()).stream().anyMatch(one -> ENDS_TOO.matcher(one.bare()).matches()));
    }

    static Rehearsal of(DataSource pool, Dialect dialect, String schema) throws SQLException {
        return dialect == Dialect.DERBY ? onDerby(schema) : onPostgres(pool, schema);
    }

    private static Rehearsal onDerby(String schema) throws SQLException {
        ScratchDerby scratch = new ScratchDerby();
        Rehearsal rehearsal = new Rehearsal(scratch.connection(), scratch::close);
        rehearsal.execute("create schema " + schema);
        return rehearsal;
    }

    private static Rehearsal onPostgres(DataSource pool, String schema) throws SQLException {
        Connection connection = pool.getConnection();
        Rehearsal rehearsal = new Rehearsal(connection, () -> {
            connection.rollback();
            connection.close();
        });
        try {
            rehearsal.execute(LIMITS);
            if (has(connection.getMetaData().getSchemas(null, schema))) {
                rehearsal.execute("alter schema " + schema + " rename to planweave_set_aside");
            }
            rehearsal.execute("create schema " + schema);
            return rehearsal;
        } catch (SQLException e) {
            rehearsal.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean has(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        closing.close();
    }
}
