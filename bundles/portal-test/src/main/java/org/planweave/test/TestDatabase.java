package org.planweave.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.planweave.core.internal.store.database.DatabaseSettings;

/** The databases that a test can run on. Each {@link #make} gives one that is new, empty and nobody else's. */
public enum TestDatabase {
    /** Derby in memory. */
    DERBY {
        @Override
        boolean isThere() {
            return true;
        }

        @Override
        Made make() {
            String url = "jdbc:derby:memory:" + freshName() + ";create=true";
            // Closing the pool drops it.
            return new Made(new DatabaseSettings(url, "", "", CONNECTIONS), () -> { });
        }
    },
    /**
     * A new database on the PostgreSQL server that the environment names by {@code PLANWEAVE_TEST_PG_URL} (any
     * database on it),
     * {@code PLANWEAVE_TEST_PG_USER} and {@code PLANWEAVE_TEST_PG_PASSWORD}; the user must be allowed to make
     * databases.
     */
    POSTGRESQL {
        @Override
        boolean isThere() {
            return environment("URL").isPresent();
        }

        @Override
        Made make() {
            String name = freshName();
            onServer("create database " + name);
            DatabaseSettings settings = new DatabaseSettings(
                    sibling(environment("URL").orElseThrow(), name),
                    environment("USER").orElse(""),
                    environment("PASSWORD").orElse(""),
                    CONNECTIONS);
            return new Made(settings, () -> onServer("drop database " + name + " with (force)"));
        }
    };

    private static final int CONNECTIONS = 10;
    private static final AtomicLong MADE = new AtomicLong();

    /**
     * A database that was made for a test.
     *
     * @param drop removes it; call it when nothing is connected any more
     */
    record Made(DatabaseSettings settings, Runnable drop) {}

    abstract boolean isThere();

    abstract Made make();

    /** Those that this machine offers: Derby always. */
    public static List<TestDatabase> all() {
        return Arrays.stream(values()).filter(TestDatabase::isThere).toList();
    }

    private static String freshName() {
        return "t" + ProcessHandle.current().pid() + '_' + Long.toString(System.nanoTime(), 36) + '_'
                + MADE.incrementAndGet();
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv("PLANWEAVE_TEST_PG_" + name)).filter(value -> !value.isBlank());
    }

    /** The address with another database's name. */
    static String sibling(String url, String name) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        return url.substring(0, url.lastIndexOf('/', end - 1) + 1) + name + url.substring(end);
    }

    private static void onServer(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        environment("URL").orElseThrow(),
                        environment("USER").orElse(null),
                        environment("PASSWORD").orElse(null));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL server for tests refused: " + sql, e);
        }
    }
}
