package org.planweave.core.internal.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedOverAShutDown() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            try (Pool pool = new Pool(settings()); Connection connection = pool.connections().getConnection()) {
                if (i == 1) {
                    execute(connection, "create table t (n int)");
                }
                execute(connection, "insert into t values (" + i + ")");
                connection.commit();
                execute(connection, "insert into t values (99)");
                connection.rollback();
                assertThat(count(connection)).isEqualTo(i);
            }
        }
    }

    @Test
    void refusesADerbyThatForgets() {
        System.setProperty("derby.system.durability", "test");
        try {
            assertThatThrownBy(() -> new Pool(settings())).hasMessageContaining("durability=test");
        } finally {
            System.clearProperty("derby.system.durability");
        }
    }

    /** CVE-2022-46337 is in its LDAP authentication, and nobody mends it: see docs/vex.md. */
    @Test
    void refusesADerbyThatAsksADirectoryOrListensToTheNetwork() throws SQLException {
        for (String setting : new String[] {"derby.authentication.provider=LDAP", "derby.drda.startNetworkServer=true"}) {
            System.setProperty(setting.split("=")[0], setting.split("=")[1]);
            try {
                assertThatThrownBy(() -> new Pool(settings())).hasMessageContaining(setting.split("=")[0]);
            } finally {
                System.clearProperty(setting.split("=")[0]);
            }
        }
        try (Pool pool = new Pool(settings()); Connection connection = pool.connections().getConnection()) {
            execute(connection, "call syscs_util.syscs_set_database_property('derby.authentication.provider', 'LDAP')");
            connection.commit();
        }
        assertThatThrownBy(() -> new Pool(settings())).hasMessageContaining("a directory");
    }

    @Test
    void derbysNetworkServerIsNotHere() {
        assertThatThrownBy(() -> Class.forName("org.apache.derby.drda.NetworkServerControl")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void knowsTwoDatabasesOnlyAndTellsNoPassword() {
        assertThatThrownBy(() -> Dialect.of("jdbc:other:x")).isInstanceOf(IllegalArgumentException.class);
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://h/d?user=u&password=hidden&x=1", "u", "secret", 2);
        assertThat(settings.toString()).doesNotContain("hidden", "secret").contains("x=1");
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings("jdbc:derby:" + folder.resolve("db") + ";create=true", "", "", 3);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
