package org.planweave.core.internal.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class SoleUseTest {

    private static final String SERVER = System.getenv("PLANWEAVE_TEST_PG_URL");
    private static final String NAME = "sole" + ProcessHandle.current().pid();

    private final List<Connection> opened = new ArrayList<>();
    private final SoleUse first = new SoleUse(this::open);
    private final SoleUse second = new SoleUse(this::open);

    @BeforeEach
    void make() throws SQLException {
        onServer("create database " + NAME);
        try (Connection connection = open()) {
            connection.createStatement().execute("create schema portal");
            connection.createStatement().execute("create table portal.setting (name varchar(80) primary key, setting_value varchar(400))");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
        onServer("drop database " + NAME + " with (force)");
    }

    @Test
    void anotherPortalIsRefusedUntilTheFirstHasClosedEverything() throws SQLException {
        Connection work = admitted(first);
        Connection other = open();
        assertThatThrownBy(() -> second.admit(other)).isInstanceOf(HeldElsewhere.class)
                .hasMessageMatching("another portal has it open(, from [0-9a-f.:]+ since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)?");
        first.close();
        soon(() -> assertThatThrownBy(() -> second.admit(other)).hasMessageContaining("still open"));
        work.close();
        soon(() -> second.admit(other));
    }

    @Test
    void aPortalGoesOnAfterItsLineBrokeIfNobodyCameMeanwhile() throws SQLException {
        first.begin(admitted(first));
        endEverything();
        admitted(first);
        assertThatThrownBy(() -> admitted(second)).as("it has its lock again").hasMessageContaining("another portal has it open");
    }

    @Test
    void nobodyComesBetweenWhileAnythingIsOpen() throws SQLException {
        Connection work = admitted(first);
        first.begin(work);
        endTheHolder();
        assertThatThrownBy(() -> admitted(second)).hasMessageContaining("still open");
        assertThat(work.isValid(1)).isTrue();
        admitted(first);
    }

    @Test
    void whoWasCutOffKeepsOffWhatAnotherHasBegunOn() throws SQLException {
        first.begin(admitted(first));
        endEverything();
        second.begin(admitted(second));
        assertThatThrownBy(() -> admitted(first)).isInstanceOf(HeldElsewhere.class).hasMessageContaining("another portal has it open");
        second.close();
        endEverything();
        assertThatThrownBy(() -> admitted(first)).isInstanceOf(HeldElsewhere.class).hasMessageContaining("another portal has used it meanwhile");
        admitted(second);
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** The server hears that a connection is closed a moment after it is. */
    private static void soon(Step step) {
        Awaitility.await().untilAsserted(step::run);
    }

    private Connection admitted(SoleUse use) throws SQLException {
        Connection connection = open();
        use.admit(connection);
        return connection;
    }

    private void endEverything() throws SQLException {
        onServer("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + NAME + "'");
    }

    private void endTheHolder() throws SQLException {
        onServer("select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_database d on d.oid = l.database"
                + " where d.datname = '" + NAME + "' and l.locktype = 'advisory' and l.mode = 'ExclusiveLock'");
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(SERVER.replaceFirst("/[^/?]*(\\?|$)", "/" + NAME + "$1"), env("USER"), env("PASSWORD"));
        opened.add(connection);
        return connection;
    }

    private static void onServer(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER, env("USER"), env("PASSWORD"))) {
            connection.createStatement().execute(statement);
        }
    }

    private static String env(String name) {
        String value = System.getenv("PLANWEAVE_TEST_PG_" + name);
        return value == null ? "" : value;
    }
}
