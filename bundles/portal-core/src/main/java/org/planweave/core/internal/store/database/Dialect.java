package org.planweave.core.internal.store.database;

import java.util.Map;

/** What the two databases call differently. Everything else is plain SQL that both take. */
public enum Dialect {
    DERBY(
            "org.apache.derby.jdbc.EmbeddedDriver",
            "org.eclipse.persistence.platform.database.DerbyPlatform",
            Map.of("text", "clob(16m)", "timestamp", "timestamp", "bytes", "blob(64m)")),
    POSTGRESQL(
            "org.postgresql.Driver",
            "org.eclipse.persistence.platform.database.PostgreSQL10Platform",
            Map.of("text", "text", "timestamp", "timestamp with time zone", "bytes", "bytea"));

    private final String driver;
    private final String platform;
    private final Map<String, String> types;

    Dialect(String driver, String platform, Map<String, String> types) {
        this.driver = driver;
        this.platform = platform;
        this.types = types;
    }

    /**
     * The dialect of a JDBC address.
     *
     * @throws IllegalArgumentException for any other database
     */
    public static Dialect of(String url) {
        if (url.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("The database address must begin with jdbc:derby: or jdbc:postgresql:.");
    }

    String driver() {
        return driver;
    }

    /** The class name by which EclipseLink knows the database, so that it need not ask. */
    public String platform() {
        return platform;
    }

    /** What a placeholder of a migration script stands for: {@code text}, {@code timestamp}, {@code bytes}. */
    public Map<String, String> types() {
        return types;
    }

    /** A name as the database's catalogue holds it when it was written without quotes. */
    public String catalogued(String name) {
        return this == DERBY ? name.toUpperCase(java.util.Locale.ROOT) : name.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether two writers met in such a way that doing the whole again may succeed. */
    public static boolean isClash(java.sql.SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("40");
    }

    /** Whether a row with the same key is there already. */
    public static boolean isDuplicate(java.sql.SQLException e) {
        return "23505".equals(e.getSQLState());
    }
}
