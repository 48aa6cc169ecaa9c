package org.planweave.core.internal.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses a database that forgets what it has acknowledged. */
final class Durability {

    private Durability() {}

    static void refuseDerbyThatForgets() {
        if ("test".equals(System.getProperty("derby.system.durability"))) {
            throw new IllegalStateException(
                    "Derby is set to durability=test, which loses what people wrote. Remove derby.system.durability.");
        }
    }

    static void refusePostgresThatForgets(Dialect dialect, Connection connection) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            refuse(connection, "fsync");
            refuse(connection, "synchronous_commit");
        }
        connection.rollback();
    }

    private static void refuse(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            if ("off".equals(row.getString(1))) {
                throw new IllegalStateException("PostgreSQL is set to " + setting
                        + "=off, which loses what people wrote when the power fails. Set it to on.");
            }
        }
    }
}
