package org.planweave.core.internal.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a PostgreSQL database to one portal at a time, by two of its advisory locks (PostgreSQL's manual, 13.3.5). The portal holds one
 * by a connection that does nothing else; every connection that it works with holds a share of the other. Who begins needs both whole,
 * and so waits until nothing of an earlier portal is open any more. No clock is in this: there is no moment at which two could write.
 */
final class SoleUse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoleUse.class);
    private static final HostSetting RUN = new HostSetting("portal.run");
    /** First half of both keys: “Plan” in ASCII. */
    private static final int OURS = 0x506c616e;
    private static final int PORTAL = 1;
    private static final int WORK = 2;
    private static final int SECONDS_TO_ANSWER = 1;

    /** Has the server find out within half a minute that a machine has gone, not after the two hours that are usual. */
    private static final String NOTICE_SOON =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    /** Opens a connection to the server. */
    interface Line {
        Connection open() throws SQLException;
    }

    private final Line line;
    private final String run = UUID.randomUUID().toString();
    private @Nullable Connection holder;
    private boolean hasBegun;
    /** Why it keeps off, as it stands in the log, where it is said once. */
    private String said = "";

    SoleUse(Line line) {
        this.line = line;
    }

    /**
     * Has a connection take part in the work.
     *
     * @throws HeldElsewhere if the database is another portal's; the connection is as it was
     */
    synchronized void admit(Connection connection) throws SQLException {
        if (holder == null) {
            holder = first();
        }
        noticeSoon(connection);
        if (!isDone(connection, "select pg_try_advisory_lock_shared(?, ?)", WORK)) {
            throw new HeldElsewhere("another portal is about to take it over");
        }
        // In this order: who sees the portal's lock held after the share was taken knows that nobody else can begin before it is given back.
        if (!holder.isValid(SECONDS_TO_ANSWER)) {
            holder = again(holder);
        }
    }

    /** From now on what is there is this portal's: in the transaction of a connection, once the host's tables are there. */
    synchronized void begin(Connection connection) throws SQLException {
        RUN.write(connection, run);
        hasBegun = true;
    }

    private Connection first() throws SQLException {
        return portal(connection -> {
            if (!isDone(connection, "select pg_try_advisory_lock(?, ?)", WORK)) {
                throw new HeldElsewhere("connections of a portal that had it before are still open");
            }
            isDone(connection, "select pg_advisory_unlock(?, ?)", WORK);
        });
    }

    /** The line to the server broke, or it was started anew: it is this portal's still, unless another one has begun meanwhile. */
    private Connection again(Connection broken) throws SQLException {
        try {
            Connection found = portal(connection -> {
                if (hasBegun && !RUN.read(connection).equals(Optional.of(run))) {
                    throw new HeldElsewhere("another portal has used it meanwhile");
                }
            });
            broken.close();
            said = "";
            return found;
        } catch (HeldElsewhere e) {
            if (!said.equals(e.getMessage())) {
                said = e.getMessage();
                LOG.error("This portal was cut off from its database, and {}. It keeps off it: stop it, or stop the other and start this one anew.",
                        said);
            }
            throw e;
        }
    }

    /** What else has to hold before the portal's lock is worth something. */
    private interface Condition {
        void check(Connection connection) throws SQLException;
    }

    private Connection portal(Condition condition) throws SQLException {
        Connection connection = line.open();
        try {
            noticeSoon(connection);
            if (!isDone(connection, "select pg_try_advisory_lock(?, ?)", PORTAL)) {
                throw new HeldElsewhere("another portal has it open" + where(connection));
            }
            condition.check(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Where the portal runs that has it; the server tells only who may know. */
    private static String where(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select host(a.client_addr), to_char(a.backend_start, 'YYYY-MM-DD HH24:MI')"
                + " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                + " where l.locktype = 'advisory' and l.classid::bigint = ? and l.objid::bigint = ? and l.granted"
                + " and l.database = (select oid from pg_database where datname = current_database())")) {
            query.setLong(1, OURS);
            query.setLong(2, PORTAL);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getString(1) != null ? ", from " + rows.getString(1) + " since " + rows.getString(2) : "";
            }
        }
    }

    private static void noticeSoon(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_SOON);
        }
    }

    private static boolean isDone(Connection connection, String sql, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, OURS);
            statement.setInt(2, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (holder != null) {
            holder.close();
        }
    }
}
