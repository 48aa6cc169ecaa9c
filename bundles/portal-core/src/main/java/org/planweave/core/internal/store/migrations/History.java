package org.planweave.core.internal.store.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which scripts of which modules were carried out. */
final class History {

    static final String TABLE = "create table portal.migration (module varchar(64) not null, version integer not null, "
            + "name varchar(200) not null, fingerprint varchar(64) not null, made_at ${timestamp} not null, "
            + "primary key (module, version))";

    private final Connection connection;

    History(Connection connection) {
        this.connection = connection;
    }

    void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table portal.migration in exclusive mode");
        }
    }

    /** Fingerprints by version. */
    Map<Integer, String> done(String module) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select version, fingerprint from portal.migration where module = ?")) {
            statement.setString(1, module);
            try (ResultSet rows = statement.executeQuery()) {
                Map<Integer, String> done = new HashMap<>();
                while (rows.next()) {
                    done.put(rows.getInt(1), rows.getString(2));
                }
                return done;
            }
        }
    }

    void add(String module, Script script) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into portal.migration (module, version, name, fingerprint, made_at) values (?, ?, ?, ?, ?)")) {
            statement.setString(1, module);
            statement.setInt(2, script.version());
            statement.setString(3, script.name());
            statement.setString(4, script.fingerprint());
            statement.setTimestamp(5, Timestamp.from(Instant.now()));
            statement.executeUpdate();
        }
    }
}
