package org.planweave.core.internal.store.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** New connections from one driver. DriverManager looks at class loaders, which in OSGi are the wrong ones. */
final class DriverSource implements DataSource {

    private final Driver driver;
    private final String url;
    private final Properties login;
    /** Kept for the pool only, which waits this long for its own threads when it closes. */
    private volatile int loginTimeout;

    DriverSource(DatabaseSettings settings) {
        this.driver = load(settings.dialect().driver());
        this.url = settings.url();
        this.login = settings.login();
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
        @Nullable Connection connection = driver.connect(url, login);
        if (connection == null) {
            throw new SQLException("The database driver does not know this address.");
        }
        return connection;
    }

    /** Asks an embedded Derby to write everything out and let go of its files. */
    void shutDown(String address) throws SQLException {
        driver.connect(address, new Properties());
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
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
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
