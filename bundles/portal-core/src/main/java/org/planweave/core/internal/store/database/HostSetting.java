package org.planweave.core.internal.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Something that the host remembers of itself, over a connection of its own: while the database opens there is no transaction to join yet. */
public record HostSetting(String name) {

    public Optional<String> read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select setting_value from portal.setting where name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** In the connection's transaction. */
    public void write(Connection connection, String value) throws SQLException {
        if (!isWritten(connection, "update portal.setting set setting_value = ? where name = ?", value)) {
            isWritten(connection, "insert into portal.setting (setting_value, name) values (?, ?)", value);
        }
    }

    private boolean isWritten(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.setString(2, name);
            return statement.executeUpdate() > 0;
        }
    }
}
