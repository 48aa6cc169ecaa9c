package org.planweave.itests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server that the tests were given by the environment, if there is one. */
public final class TestServer {

    private static final @Nullable String URL = System.getenv("PLANWEAVE_TEST_PG_URL");
    private static final @Nullable String USER = System.getenv("PLANWEAVE_TEST_PG_USER");
    private static final @Nullable String PASSWORD = System.getenv("PLANWEAVE_TEST_PG_PASSWORD");

    private TestServer() {}

    public static boolean isThere() {
        return URL != null;
    }

    /** The databases that can be tried: Derby always, PostgreSQL if there is a server. */
    public static Stream<String> databases() {
        return isThere() ? Stream.of("Derby", "PostgreSQL") : Stream.of("Derby");
    }

    /** What a portal's environment needs to use one of {@link #databases()}, which is empty. */
    public static Map<String, String> environment(String database) throws SQLException {
        return database.equals("Derby") ? Map.of() : freshDatabase();
    }

    /** Makes an empty database; what a portal's environment needs to use it. */
    public static Map<String, String> freshDatabase() throws SQLException {
        String name = "portal_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (Connection connection = DriverManager.getConnection(URL, USER, PASSWORD); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Map.of("PLANWEAVE_DB_URL", URL.replaceFirst("/[^/]*$", "/" + name), "PLANWEAVE_DB_USER", USER,
                "PLANWEAVE_DB_PASSWORD", PASSWORD);
    }

    /** The name of the database that an address is of. */
    static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Puts everything of a database that nobody uses into another, in place of what was in that. */
    static void copy(String from, String to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL, USER, PASSWORD); Statement statement = connection.createStatement()) {
            statement.execute("drop database " + to);
            statement.execute("create database " + to + " template " + from);
        }
    }
}
