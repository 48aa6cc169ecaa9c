package org.planweave.core.internal.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a Derby that asks a directory who somebody is, or that listens to the network. It gets no more fixes, and the fault that is
 * known of it (CVE-2022-46337) is there: {@code docs/vex.md}.
 */
final class DerbyAlone {

    private static final String PROVIDER = "derby.authentication.provider";
    private static final String SERVER = "derby.drda.startNetworkServer";

    private DerbyAlone() {}

    static void refuseOthersIn() {
        refuseDirectory(System.getProperty(PROVIDER));
        if (Boolean.parseBoolean(System.getProperty(SERVER))) {
            throw new IllegalStateException("Derby is set to serve the network, which it is not safe for. Remove " + SERVER
                    + ", or use PostgreSQL.");
        }
    }

    /** What the database itself says of it comes before what this process says. */
    static void refuseDirectoryOf(Dialect dialect, Connection connection) throws SQLException {
        if (dialect == Dialect.DERBY) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("values syscs_util.syscs_get_database_property('" + PROVIDER + "')")) {
                row.next();
                refuseDirectory(row.getString(1));
            }
            connection.rollback();
        }
    }

    private static void refuseDirectory(@Nullable String provider) {
        if (provider != null && provider.toUpperCase(Locale.ROOT).contains("LDAP")) {
            throw new IllegalStateException("Derby is set to ask a directory who somebody is, which it does not do safely. Remove " + PROVIDER
                    + ", or use PostgreSQL.");
        }
    }
}
