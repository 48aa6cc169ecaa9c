package org.planweave.cli.internal.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** With a server: all kinds of values go over and come back the same; whatever does not leaves nothing there. */
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class MoveTest {

    private static final String SERVER = System.getenv("PLANWEAVE_TEST_PG_URL");
    private static final String USER = System.getenv("PLANWEAVE_TEST_PG_USER");
    private static final String PASSWORD = System.getenv("PLANWEAVE_TEST_PG_PASSWORD");
    private static final String MARK = "planweave db move one";

    private final String name = "move_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String url = SERVER.replaceFirst("/[^/]*$", "/" + name);
    private Assorted assorted;
    private Derby derby;

    @BeforeEach
    void open() throws Exception {
        onServer("create database " + name + " encoding 'UTF8' template template0");
        assorted = new Assorted();
        derby = Derby.open(Assorted.URL);
    }

    @AfterEach
    void close() throws SQLException {
        assorted.close();
        onServer("drop database " + name + " with (force)");
    }

    @Test
    void everyKindOfValueIsTheSameThere() throws Exception {
        try (Target target = good(false)) {
            assertThat(new Move(derby, target, new Silent()).run(MARK)).hasSize(3).allMatch(Compared::equal)
                    .extracting(Compared::derbyRows).containsExactly(4L, 3L, 2L);
            target.commit();
            target.unmark(MARK);
        }
        assertThat(there("select words from gone.said order by words")).contains("", "back\\slash\ttab\nline\r\\N \\. end",
                "caf\u00e9 \u20ac \ud83d\ude42");
        assertThat(there("select octet_length(picture) from gone.child where words = 'plain'")).containsExactly(String.valueOf(2 + 5 * 9_000 * 2));
        assertThat(there("select set_at at time zone 'UTC' from gone.child where words = ''")).containsExactly("1999-12-31 23:59:59.999999");
        assertThat(there("insert into gone.counted (x) values (9) returning n")).containsExactly("14");
        assertThat(there("insert into gone.child (words, number) values ('new', 50) returning id")).containsExactly("5");
        assertThat(there("select nextval('gone.ticket')")).containsExactly("7");
        assertThat(there("select obj_description(oid) from pg_namespace where nspname = 'gone'")).containsOnlyNulls();
    }

    @Test
    void oneOtherValueIsFound() throws Exception {
        for (String flip : List.of("update gone.child set whole = whole * (1 + 1e-15::float8) where words = 'plain'",
                "update gone.child set set_at = set_at + interval '1 microsecond' where words = ''",
                "update gone.child set picture = set_byte(picture, 88000, 1) where words = 'plain'",
                "update gone.child set words = 'Plain' where words = 'plain'",
                "update gone.child set parent = null where words = 'plain'",
                "update gone.child set price = price + 0.01 where words = 'plain'",
                "update gone.counted set x = 2 where x = 1", "delete from gone.child where words = ''")) {
            try (Target target = good(false); Connection here = derby.connection()) {
                Move move = new Move(derby, target, new Silent());
                move.run(MARK);
                target.execute(flip);
                List<Compared> compared = new Proof(here, target.connection(), new Silent()).of(new Catalogue(here).read().tables());
                assertThat(compared.stream().filter(one -> !one.equal()).map(Compared::table)).as(flip)
                        .containsExactly(flip.contains("counted") ? "gone.counted" : "gone.child");
                here.rollback();
            }
        }
        assertNothingThere();
    }

    @Test
    void whatCannotBeKeptIsNamedAndNothingIsLeft() throws Exception {
        assorted.execute("insert into gone.child (id, words, number) values (77, 'a\0b', 3)");
        try (Target target = good(false)) {
            assertThatThrownBy(() -> new Move(derby, target, new Silent()).run(MARK)).isInstanceOf(MoveFailed.class)
                    .hasMessageContaining("words of gone.child, in the row with id = 77, holds a null character");
        }
        assertNothingThere();
    }

    @Test
    void whatBrokeOffIsDroppedWhenAskedAndNothingElse() throws Exception {
        try (Target target = good(false)) {
            new Move(derby, target, new Silent()).run(MARK);
            target.commit();
        }
        refused("--again", () -> good(false));
        try (Target target = good(true)) {
            assertThat(new Move(derby, target, new Silent()).run(MARK)).allMatch(Compared::equal);
            target.commit();
            target.unmark(MARK);
        }
        refused("not empty: it has the schemas empty_one, gone.", () -> good(true));
        assertThat(there("select count(*) from gone.child")).containsExactly("4");
    }

    @Test
    void aDatabaseThatAPortalCannotLiveInIsRefused() throws Exception {
        onServer("create table public.other (a integer)", url);
        refused("table other", () -> good(false));
        onServer("drop table public.other", url);
        onServer("alter database " + name + " set synchronous_commit = off");
        refused("synchronous_commit=off", () -> good(false));
        onServer("alter database " + name + " reset synchronous_commit");
        onServer("alter database " + name + " set default_transaction_read_only = on");
        refused("only be read", () -> good(false));
        onServer("alter database " + name + " reset default_transaction_read_only");
        try (Target first = good(false)) {
            refused("another move", () -> good(false));
        }
        assertThatThrownBy(() -> Target.open(url, USER, "wrong")).isInstanceOf(MoveFailed.class).hasMessageContaining("does not open")
                .hasMessageContaining("password");
        String latin = name + "_l";
        onServer("create database " + latin + " encoding 'LATIN1' locale 'C' template template0");
        try (Target target = Target.open(url + "_l", USER, PASSWORD)) {
            refused("LATIN1", () -> {
                target.demandGood(MARK, false);
                return target;
            });
        } finally {
            onServer("drop database " + latin);
        }
    }

    private Target good(boolean again) throws SQLException, MoveFailed {
        Target target = Target.open(url, USER, PASSWORD);
        try {
            target.demandGood(MARK, again);
            return target;
        } catch (MoveFailed e) {
            target.close();
            throw e;
        }
    }

    private interface Opening {
        Target open() throws SQLException, MoveFailed;
    }

    private static void refused(String words, Opening opening) {
        assertThatThrownBy(opening::open).isInstanceOf(MoveFailed.class).hasMessageContaining(words);
    }

    private void assertNothingThere() throws SQLException {
        assertThat(there("select nspname from pg_namespace where nspname in ('gone', 'empty_one')")).isEmpty();
    }

    private List<String> there(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void onServer(String sql) throws SQLException {
        onServer(sql, SERVER);
    }

    private static void onServer(String sql, String at) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at, USER, PASSWORD); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Nobody looks on. */
    private static final class Silent implements MoveProgress {

        @Override
        public void begins(String what, long rows) {
            // Nobody is told.
        }

        @Override
        public void advances(String table, long rows) {
            // Nobody is told.
        }

        @Override
        public void ends(String table, long rows) {
            // Nobody is told.
        }

        @Override
        public void over() {
            // Nobody is told.
        }
    }
}
