package org.planweave.core.internal.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
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

    /** Stands for a module: its statement is the first that the parser of its connection reads. */
    public static final class Reader implements Function<Connection, Integer> {

        @Override
        public Integer apply(Connection connection) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("values 7")) {
                rows.next();
                return rows.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void holdsNoClassOfWhoHasGone() throws SQLException {
        try (Pool pool = new Pool(settings())) {
            WeakReference<ClassLoader> gone;
            try (Connection first = pool.connections().getConnection(); Connection second = pool.connections().getConnection()) {
                gone = usedByOneThatGoes(pool);
                pool.renew();
                execute(first, "create table t (n int)");
                first.commit();
                assertThat(count(second)).as("one in use goes on to its end").isZero();
                second.rollback();
            }
            await().until(() -> {
                System.gc();
                return gone.get() == null;
            });
        }
    }

    private static WeakReference<ClassLoader> usedByOneThatGoes(Pool pool) throws SQLException {
        ClassLoader loader = new OwnLoader();
        try (Connection connection = pool.connections().getConnection()) {
            @SuppressWarnings("unchecked")
            Function<Connection, Integer> reader = (Function<Connection, Integer>) loader.loadClass(Reader.class.getName())
                    .getDeclaredConstructor().newInstance();
            assertThat(reader.getClass().getClassLoader()).isSameAs(loader);
            assertThat(reader.apply(connection)).isEqualTo(7);
            connection.rollback();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new WeakReference<>(loader);
    }

    /** Loads the reader itself, so that it goes when nobody holds it. */
    private static final class OwnLoader extends ClassLoader {

        OwnLoader() {
            super(PoolTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Reader.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = PoolTest.class.getResourceAsStream("PoolTest$Reader.class")) {
                byte[] code = file.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
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
