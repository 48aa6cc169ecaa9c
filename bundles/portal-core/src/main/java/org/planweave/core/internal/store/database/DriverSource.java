package org.planweave.core.internal.store.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** New connections from one driver. DriverManager looks at class loaders, which in OSGi are the wrong ones. */
final class DriverSource implements DataSource {

    private static final Logger LOG = LoggerFactory.getLogger(DriverSource.class);
    static final String SHUT = ";shutdown=true";
    /** For a database in memory: it is gone then. */
    static final String DROP = ";drop=true";
    private static final String DONE = "08006";
    /** It had shut itself down before, for a disk that failed. */
    private static final String SHUT_ALREADY = "XJ004";
    /** "SQL-server rejected establishment of SQL-connection", ISO/IEC 9075-2, table 38. */
    static final String CANNOT_CONNECT = "08004";

    private final Driver driver;
    private final boolean derby;
    private final String url;
    private final Properties login;
    private final @Nullable SoleUse soleUse;
    /** Kept for the pool only, which waits this long for its own threads when it closes. */
    private volatile int loginTimeout;

    DriverSource(DatabaseSettings settings) {
        this.driver = load(settings.dialect().driver());
        this.derby = settings.dialect() == Dialect.DERBY;
        this.url = settings.url();
        this.login = settings.login();
        this.soleUse = derby ? null : new SoleUse(this::opened);
    }

    private static Driver load(String name) {
        try {
            return (Driver) DriverSource.class.getClassLoader().loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The database driver " + name + " is not installed.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The database driver " + name + " could not be started: " + e.getCause() + ".", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = opened();
        if (soleUse != null) {
            admit(connection, soleUse);
        }
        return connection;
    }

    private static void admit(Connection connection, SoleUse soleUse) throws SQLException {
        try {
            soleUse.admit(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** From now on what is there is this portal's; in the transaction of a connection. A Derby lets nobody else in anyway. */
    void begin(Connection connection) throws SQLException {
        if (soleUse != null) {
            soleUse.begin(connection);
        }
    }

    private Connection opened() throws SQLException {
        @Nullable Connection connection = driver.connect(url, login);
        if (connection == null) {
            throw new SQLException("The database driver does not know this address.");
        }
        if (derby && connection.isReadOnly()) {
            connection.close();
            openAnewNextTime();
            throw new SQLException("It opens for reading only: its disk is full, or cannot be written to.", CANNOT_CONNECT);
        }
        return connection;
    }

    /** A Derby that was opened while nothing could be written stays read-only until it is shut, also when there is room again. */
    private void openAnewNextTime() {
        try {
            shutDown(SHUT);
        } catch (SQLException e) {
            LOG.debug("Another thread was faster: {}", e.getSQLState());
        }
    }

    /** Lets go of the database, once no connection is open any more. */
    void close() throws SQLException {
        if (soleUse != null) {
            soleUse.close();
        }
    }

    /**
     * Asks an embedded Derby to write everything out and let go of its files.
     *
     * @param how {@link #SHUT} or {@link #DROP}
     * @throws SQLException if it did not
     */
    void shutDown(String how) throws SQLException {
        try {
            driver.connect(url.split(";", 2)[0] + how, new Properties());
        } catch (SQLException e) {
            // Derby says by an exception that the one database was shut.
            if (!DONE.equals(e.getSQLState()) && !SHUT_ALREADY.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Drivers log through SLF4J or java.util.logging here.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
