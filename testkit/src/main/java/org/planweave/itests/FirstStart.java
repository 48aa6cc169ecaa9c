package org.planweave.itests;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a portal has that was started once and stopped, made once in a JVM on each database: portals that come after begin with a copy of it. */
final class FirstStart {

    private enum On {
        DERBY,
        POSTGRESQL
    }

    /** @param database its name on the server; empty for Derby, which is in the folder */
    private record Made(Path folder, String database) {}

    private static final Map<On, Made> MADE = new EnumMap<>(On.class);

    private FirstStart() {}

    /**
     * Copies the data folder to one that is not there yet.
     *
     * @param address of a database on the tests' server, which is empty and has everything then; null for Derby
     */
    static void copy(Path data, @Nullable String address) {
        try {
            Made made = made(address == null ? On.DERBY : On.POSTGRESQL);
            Scratch.copy(made.folder(), data);
            if (address != null) {
                TestServer.copy(made.database(), TestServer.name(address));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The PostgreSQL of the tests makes no copy of a database.", e);
        }
    }

    private static synchronized Made made(On where) throws SQLException {
        Made known = MADE.get(where);
        if (known != null) {
            return known;
        }
        Map<String, String> environment = where == On.DERBY ? Map.of() : TestServer.freshDatabase();
        Portal first = Portal.first(environment);
        first.stop();
        Scratch.delete(first.data().resolve("log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Scratch.delete(first.data().getParent())));
        Made made = new Made(first.data(), where == On.DERBY ? "" : TestServer.name(environment.get("PLANWEAVE_DB_URL")));
        MADE.put(where, made);
        return made;
    }
}
