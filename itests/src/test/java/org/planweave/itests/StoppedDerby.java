package org.planweave.itests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The Derby database of a portal that is stopped, opened by the test itself. Closing shuts it down, so that a portal can open it. */
class StoppedDerby implements AutoCloseable {

    final Connection connection;
    private final String url;

    StoppedDerby(Path data) throws SQLException {
        url = "jdbc:derby:" + data.resolve("db");
        connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
    }

    @Override
    public final void close() throws SQLException {
        connection.rollback();
        connection.close();
        try {
            DriverManager.getConnection(url + ";shutdown=true");
        } catch (SQLException down) {
            if (!"08006".equals(down.getSQLState())) {
                throw down;
            }
        }
    }
}
