package org.planweave.itests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The PostgreSQL server that the tests were given by the environment, if there is one. */
final class TestServer {

    private static final String URL = System.getenv("PLANWEAVE_TEST_PG_URL");
    private static final String USER = System.getenv("PLANWEAVE_TEST_PG_USER");
    private static final String PASSWORD = System.getenv("PLANWEAVE_TEST_PG_PASSWORD");

    private TestServer() {}

    static boolean isThere() {
        return URL != null;
    }

    /** Makes an empty database; what a portal's environment needs to use it. */
    static Map<String, String> freshDatabase() throws SQLException {
        String name = "portal_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (Connection connection = DriverManager.getConnection(URL, USER, PASSWORD); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Map.of("PLANWEAVE_DB_URL", URL.replaceFirst("/[^/]*$", "/" + name), "PLANWEAVE_DB_USER", USER,
                "PLANWEAVE_DB_PASSWORD", PASSWORD);
    }
}
