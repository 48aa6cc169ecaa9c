package org.planweave.core.internal.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An empty Derby in memory, gone when it is closed. */
public final class ScratchDerby implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchDerby.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String address = "jdbc:derby:memory:planweave-scratch-" + COUNT.incrementAndGet();
    private final DriverSource driver = new DriverSource(new DatabaseSettings(address + ";create=true", "", "", 1));
    private final Connection connection;

    public ScratchDerby() throws SQLException {
        connection = driver.getConnection();
        connection.setAutoCommit(false);
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        try {
            driver.shutDown(DriverSource.DROP);
        } catch (SQLException e) {
            LOG.warn("A database in memory was not dropped; it goes when the portal stops", e);
        }
    }
}
