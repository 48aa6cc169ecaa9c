package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The database on PostgreSQL that a council moves to. All is done in one transaction: whatever breaks off, nothing is left there. */
public final class Target implements AutoCloseable {

    /** The portal's own lock for making schemas. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(7014893)";
    private static final String SCHEMAS = "select nspname, coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace "
            + "where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by 1";
    private static final String IN_PUBLIC = "select c.relname, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1 limit 1";

    /** A server may set them for all; for one long transaction they are wrong. */
    private static final List<String> LIMITS = List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout");

    private record Named(String name, String comment) {}

    private final Connection connection;
    private final String title;

    private Target(Connection connection, String title) {
        this.connection = connection;
        this.title = title;
    }

    /** @param url without a password, since it is shown */
    public static Target open(String url, String user, String password) throws MoveFailed {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "10");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "planweave db move");
        try {
            Connection connection = new Driver().connect(url, login);
            connection.setAutoCommit(false);
            Target target = new Target(connection, url);
            for (String limit : LIMITS) {
                target.execute("set " + limit + " = 0");
            }
            target.commit();
            return target;
        } catch (SQLException e) {
            throw new MoveFailed("The database " + url + " does not open for " + user + ": " + sentence(e)
                    + " See that the server runs and that address, user and password are right.", e);
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * Looks whether a portal can live there, and whether it is empty.
     *
     * @param mark what an earlier move of the same data folder wrote on the schemas that it made
     * @param again whether those are dropped
     */
    public void demandGood(String mark, boolean again) throws SQLException, MoveFailed {
        demand("UTF8".equals(one("show server_encoding")), "keeps its text as " + one("show server_encoding")
                + ", and not every character can be kept so. Make one with: createdb --encoding=UTF8 --template=template0 NAME");
        for (String setting : List.of("fsync", "synchronous_commit")) {
            demand(!"off".equals(one("show " + setting)), "is set to " + setting
                    + "=off, which loses what people wrote when the power fails. Set it to on.");
        }
        demand("off".equals(one("show transaction_read_only")), "can only be read. Name the server that may be written to.");
        demand("t".equals(one("select has_database_privilege(current_database(), 'CREATE')")), "does not let this user make schemas. "
                + "Its owner does that with: GRANT CREATE ON DATABASE NAME TO USER");
        demand("t".equals(one(ALONE)), "is being used by a portal or another move at this moment. Wait for its end.");
        if (again) {
            for (Named schema : named(SCHEMAS)) {
                if (schema.comment().equals(mark)) {
                    execute("drop schema " + Names.quoted(schema.name()) + " cascade");
                }
            }
        }
        demandEmpty(mark);
    }

    private void demandEmpty(String mark) throws SQLException, MoveFailed {
        List<Named> schemas = named(SCHEMAS);
        List<Named> tables = named(IN_PUBLIC);
        boolean ours = !schemas.isEmpty() && schemas.stream().allMatch(schema -> schema.comment().equals(mark));
        String names = String.join(", ", schemas.stream().map(Named::name).limit(5).toList()) + (schemas.size() > 5 ? ", …" : "");
        demand(!ours, "holds what an earlier move of this data folder left (" + names + "). To replace just that, add --again.");
        demand(schemas.isEmpty(), "is not empty: it has the schemas " + names + ". Name an empty one, made with: createdb --encoding=UTF8 NAME");
        demand(tables.isEmpty(), "is not empty: it has the table " + tables.stream().map(Named::name).findFirst().orElse("")
                + " in its schema public. Name an empty one, made with: createdb --encoding=UTF8 NAME");
    }

    private void demand(boolean holds, String otherwise) throws MoveFailed {
        if (!holds) {
            throw new MoveFailed("The database " + title + " " + otherwise + (otherwise.endsWith(".") ? "" : "."));
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From here on it is there, though no portal runs on it yet. */
    public void commit() throws SQLException {
        connection.commit();
    }

    /** Takes the mark off, so that nobody can take it for what broke off. */
    public void unmark(String mark) throws SQLException {
        for (Named schema : named(SCHEMAS)) {
            if (schema.comment().equals(mark)) {
                execute("comment on schema " + Names.quoted(schema.name()) + " is null");
            }
        }
        connection.commit();
    }

    private String one(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Named> named(String sql) throws SQLException {
        List<Named> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Named(row.getString(1), row.getString(2)));
            }
        }
        return found;
    }

    static String sentence(SQLException e) {
        String said = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        return said.endsWith(".") ? said : said + ".";
    }

    /** What was not committed is gone with this. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
