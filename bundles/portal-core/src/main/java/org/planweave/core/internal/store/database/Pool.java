package org.planweave.core.internal.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to the one database. Closing it closes them and, for Derby, the database itself. */
public final class Pool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    /** People get an answer within two seconds when the database is away. */
    private static final long WAIT_MILLIS = 2_000;
    /** A server may still be starting; Derby is there at once or not at all. */
    private static final long FIRST_WAIT_MILLIS = 10_000;

    private static final String DERBY_HELD_ELSEWHERE = "XSDB6";

    private final DatabaseSettings settings;
    private final DriverSource driver;
    private final HikariDataSource connections;
    private final DerbyLog derbyLog = DerbyLog.ofThisProcess();

    /**
     * Opens the database; a new Derby is made.
     *
     * @throws IllegalStateException if it cannot be reached within ten seconds, would not keep what it is told, or would be told it in plain words
     */
    public Pool(DatabaseSettings settings) {
        this.settings = settings;
        Durability.refuseDerbyThatForgets();
        DerbyAlone.refuseOthersIn();
        Encryption.demand(settings);
        this.driver = new DriverSource(settings);
        this.connections = open();
        try (Connection connection = connections.getConnection()) {
            Durability.refusePostgresThatForgets(settings.dialect(), connection);
            DerbyAlone.refuseDirectoryOf(settings.dialect(), connection);
        } catch (SQLException e) {
            closeConnections();
            throw doesNotOpen(e);
        } catch (IllegalStateException e) {
            closeConnections();
            throw e;
        }
    }

    private HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("planweave");
        config.setDataSource(driver);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(2, settings.connections()));
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(settings.dialect() == Dialect.DERBY ? 1 : FIRST_WAIT_MILLIS);
        config.setIsolateInternalQueries(true);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            letGo();
            throw doesNotOpen(e);
        }
    }

    /** In the words of whoever knows best, and with what to do. */
    private IllegalStateException doesNotOpen(Exception e) {
        Throwable reason = e;
        boolean heldElsewhere = false;
        Optional<String> portal = Optional.empty();
        for (Throwable next = e; next != null; next = next instanceof SQLException sql && sql.getNextException() != null
                ? sql.getNextException() : next.getCause()) {
            reason = next;
            heldElsewhere |= next instanceof SQLException sql && DERBY_HELD_ELSEWHERE.equals(sql.getSQLState());
            portal = next instanceof HeldElsewhere ? Optional.of(next.getMessage()) : portal;
        }
        if (portal.isPresent()) {
            return new IllegalStateException("The database at " + settings + " does not open: " + portal.get()
                    + ". End that portal, or give this one a database of its own; nothing was changed.", e);
        }
        if (heldElsewhere) {
            return new IllegalStateException("The database at " + settings + " does not open: another program has it open. "
                    + "End that program, or start on another folder with --data; nothing was changed.", e);
        }
        String help = settings.dialect() == Dialect.DERBY
                ? "If its disk is full, make room; if it is damaged, put a backup of its folder back; or start on another folder with --data. "
                        + "Nothing was changed."
                : "See that the server runs and that its address, user and password are right in etc/org.planweave.db.cfg or PLANWEAVE_DB_….";
        String why = String.valueOf(reason.getMessage()).strip().replaceFirst("[.]?$", ". ");
        return new IllegalStateException("The database at " + settings + " does not open: " + why + help, e);
    }

    @Override
    public String toString() {
        return settings.toString();
    }

    public DataSource connections() {
        return connections;
    }

    /** How many connections there are and how many threads wait for one. */
    public record Use(int active, int idle, int waiting, int most) {}

    public Use use() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        return new Use(pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection(), settings.connections());
    }

    public Dialect dialect() {
        return settings.dialect();
    }

    /**
     * Whether what a connection has read is all there is: asked after the read, in its transaction. A database that has gone, or is going,
     * may leave out rows.
     */
    public boolean believes(Connection connection) {
        try {
            // The pool's own connection does not look whether the driver's is closed.
            return !connection.isClosed() && !connection.unwrap(Connection.class).isClosed()
                    && (settings.dialect() != Dialect.DERBY || derbyLog.believes(connection));
        } catch (SQLException e) {
            LOG.debug("A connection cannot say whether it is there: {}", e.getMessage());
            return false;
        }
    }

    /**
     * Opens every connection anew, one in use when it comes back. Each parser of a Derby connection keeps the stack in which it was made,
     * and with it the classes there: those of a module that has gone would stay for as long as the connection does.
     */
    public void renew() {
        if (settings.dialect() == Dialect.DERBY) {
            connections.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /**
     * Notes that from now on what is there is this portal's, in the transaction of a connection and once the host's tables are there: one
     * that was cut off meanwhile keeps off it then.
     */
    public void begin(Connection connection) throws SQLException {
        driver.begin(connection);
    }

    @Override
    public void close() {
        closeConnections();
        if (settings.dialect() == Dialect.DERBY) {
            shutDownDerby();
        }
    }

    private void closeConnections() {
        connections.close();
        letGo();
    }

    private void letGo() {
        try {
            driver.close();
        } catch (SQLException e) {
            LOG.debug("The server had gone already: {}", e.getSQLState());
        }
    }

    private void shutDownDerby() {
        try {
            driver.shutDown(inMemory() ? DriverSource.DROP : DriverSource.SHUT);
        } catch (SQLException e) {
            LOG.warn("Derby did not shut down cleanly; it will recover at the next start.", e);
        }
    }

    private boolean inMemory() {
        return settings.url().startsWith("jdbc:derby:memory:");
    }
}
