package org.planweave.core.internal.store.database;

import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Whether what Derby reads can be believed. When its disk fails it throws away its cache before it says that it is shut, and a read that is
 * under way then leaves out rows without an error. But before that it writes into its log, which is otherwise still: from when the log
 * has grown, a read counts only if a row that is always there is found after it.
 */
final class DerbyLog {

    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** A table of Derby's own with one row. */
    private static final String ALWAYS_THERE = "select count(*) from sysibm.sysdummy1";

    private final File file;
    private volatile long length;
    private volatile long grown = System.nanoTime() - LATELY_NANOS;

    DerbyLog(File file) {
        this.file = file;
        this.length = file.length();
    }

    /** The one that Derby writes. */
    static DerbyLog ofThisProcess() {
        return new DerbyLog(new File(System.getProperty("derby.stream.error.file", "derby.log")));
    }

    /** Whether what this connection has read is all there is. It is asked after the read. */
    boolean believes(Connection connection) {
        return !grewLately() || findsWhatIsAlwaysThere(connection);
    }

    private boolean grewLately() {
        long now = file.length();
        if (now != length) {
            length = now;
            grown = System.nanoTime();
        }
        return System.nanoTime() - grown < LATELY_NANOS;
    }

    private static boolean findsWhatIsAlwaysThere(Connection connection) {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(ALWAYS_THERE)) {
            return row.next() && row.getInt(1) == 1;
        } catch (SQLException e) {
            return false;
        }
    }
}
