package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * D11: the PostgreSQL server goes away while people read and write, and comes back; then it ends every connection at once. Meanwhile
 * everybody is told so, no threads pile up, the portal heals by itself, and what was answered for is there once.
 */
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class FaultD11IT {

    private static final int CUTS = FaultFigures.times("D11", 1);
    /** The server stays away until so many writes have been refused. */
    private static final int TOLD = FaultFigures.times("D11.told", 8);
    private static final int READERS = 4;

    private Map<String, String> server;
    private CutLine line;
    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.freshDatabase();
        line = CutLine.to(server);
        portal = Portal.fresh(line.carrying(server));
    }

    @AfterEach
    void stop() {
        line.mend();
        portal.close();
        line.close();
    }

    @Test
    void everybodyIsToldAndItHealsByItself() throws Exception {
        BusyPeople people = new BusyPeople(portal, READERS);
        people.answeredAsEver();
        long threads = Held.threads(portal);
        long most = threads;
        List<Long> healed = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            line.cut();
            people.toldOfWrites(TOLD);
            most = Math.max(most, Held.threads(portal));
            line.mend();
            healed.add(people.answeredAsEver());
            endAllBackends();
            healed.add(people.answeredAsEver());
        }
        people.end();
        FaultFigures.of("D11").with("cuts", CUTS).with("backendsEnded", CUTS).with("read", people.read())
                .with("acknowledged", people.acknowledged()).with("readersTold", people.readersTold())
                .with("writersTold", people.writersTold()).with("slowestToldMs", people.slowestToldMs())
                .with("answeredAsEverAfterMs", healed).with("threads", threads).with("threadsWhileAway", most).write();
        assertThat(people.broken()).isEmpty();
        assertThat(most).as("threads while it was away").isLessThan(threads + 4 * READERS);
        people.assertEachThereOnce(2 * CUTS);
    }

    private void endAllBackends() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.get("PLANWEAVE_DB_URL"), server.get("PLANWEAVE_DB_USER"),
                server.get("PLANWEAVE_DB_PASSWORD")); Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where datname = current_database() and pid <> pg_backend_pid()");
        }
    }
}
