package org.planweave.e2e;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.itests.Portal;
import org.planweave.itests.TestServer;

/** The databases that a portal may keep its data in, each with a portal that stories share. */
enum Database {

    DERBY("Derby") {
        @Override
        Portal started() {
            return Portal.shared();
        }

        @Override
        Portal fresh() {
            return Portal.fresh();
        }
    },
    POSTGRESQL("PostgreSQL") {
        @Override
        Portal started() {
            Portal portal = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            return portal;
        }

        @Override
        Portal fresh() {
            try {
                return Portal.fresh(TestServer.freshDatabase());
            } catch (SQLException e) {
                throw new IllegalStateException("The PostgreSQL of the tests makes no database.", e);
            }
        }
    };

    private final String title;
    private @Nullable Portal portal;

    Database(String title) {
        this.title = title;
    }

    abstract Portal started();

    /** A portal on it that is nobody else's; whoever asks for it closes it. */
    abstract Portal fresh();

    /** Derby always, PostgreSQL if the tests were given a server. */
    static Stream<Database> all() {
        return allAreThere() ? Stream.of(values()) : Stream.of(DERBY);
    }

    static boolean allAreThere() {
        return TestServer.isThere();
    }

    /** The portal on it, started when it is first asked for; it ends with this JVM. */
    synchronized Portal portal() {
        Portal running = portal == null ? started() : portal;
        portal = running;
        return running;
    }

    @Override
    public String toString() {
        return title;
    }
}
