package org.planweave.cli.internal.move;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;

/** The database in a data folder, open to this process alone. Closing it closes its files. */
public final class Derby implements AutoCloseable {

    private static final String HELD_ELSEWHERE = "XSDB6";
    private static final String IS_SHUT = "08006";

    private final Driver driver;
    private final String url;

    private Derby(Driver driver, String url) {
        this.driver = driver;
        this.url = url;
    }

    /** @param log where Derby writes what it has to say */
    public static Derby open(Path folder, Path log) throws MoveFailed {
        System.setProperty("derby.stream.error.file", log.toString());
        return open("jdbc:derby:" + folder);
    }

    static Derby open(String url) throws MoveFailed {
        Derby derby = new Derby(new EmbeddedDriver(), url);
        try {
            derby.connection().close();
            return derby;
        } catch (SQLException e) {
            throw new MoveFailed(isHeldElsewhere(e) ? "The database at " + url + " does not open: another program has it open. End that program."
                    : "The database at " + url + " does not open: " + e.getMessage(), e);
        }
    }

    /** One more connection, which writes nothing. */
    Connection connection() throws SQLException {
        Connection connection = driver.connect(url, new Properties());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return connection;
    }

    /** The version of the portal that ran last on it, if any said so. */
    public Optional<String> version() throws SQLException {
        try (Connection connection = connection(); PreparedStatement query = connection.prepareStatement(
                "select setting_value from portal.setting where name = 'product.version'"); ResultSet rows = query.executeQuery()) {
            Optional<String> version = rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            connection.rollback();
            return version;
        }
    }

    private static boolean isHeldElsewhere(SQLException e) {
        for (SQLException next = e; next != null; next = next.getNextException()) {
            if (HELD_ELSEWHERE.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws SQLException {
        try {
            driver.connect(url + ";shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!IS_SHUT.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
