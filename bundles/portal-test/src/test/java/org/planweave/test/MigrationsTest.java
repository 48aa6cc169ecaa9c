package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.migrations.Migrations;

/** How schemas change, on both databases. */
class MigrationsTest {

    private static final Migrations.Text FIRST = new Migrations.Text("V001__things.sql",
            "create table m.thing (id varchar(64) not null primary key, words varchar(100) default 'a;''b');\n"
                    + "insert into m.thing (id) values ('one'); -- ; not a statement\n/* nor ; this */");

    @OnBothDatabases
    void carriesOutEachScriptOnce(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            Migrations.Text second = new Migrations.Text("V002__more.sql", "alter table m.thing add column more ${text}");
            migrations.carryOut("m", () -> List.of(FIRST));
            assertThat(migrations.pending("m", () -> List.of(second, FIRST))).containsExactly("V002__more.sql");
            migrations.carryOut("m", () -> List.of(second, FIRST));
            migrations.carryOut("m", () -> List.of(second, FIRST));
            assertThat(migrations.pending("m", () -> List.of(second, FIRST))).isEmpty();
            assertThat(things(portal)).containsExactly("one a;'b");
        }
    }

    @OnBothDatabases
    void leavesNothingOfAScriptThatFailsAnywhere(TestDatabase database) throws Exception {
        List<String> statements = List.of(
                "create table m.other (id varchar(64) not null primary key)",
                "insert into m.other (id) values ('x')",
                "alter table m.thing add column extra varchar(10)",
                "update m.thing set words = 'changed'",
                "create index thing_words on m.thing (words)");
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            migrations.carryOut("m", () -> List.of(FIRST));
            for (int failAt = 0; failAt <= statements.size(); failAt++) {
                List<String> broken = new ArrayList<>(statements);
                broken.add(failAt, "insert into m.nowhere (id) values ('x')");
                Migrations.Text second = new Migrations.Text("V002__broken.sql", String.join(";\n", broken));
                assertThatThrownBy(() -> migrations.carryOut("m", () -> List.of(FIRST, second)))
                        .isInstanceOf(MigrationFailed.class)
                        .hasMessageStartingWith("Migration V002 of m failed: ");
                assertThat(things(portal)).containsExactly("one a;'b");
            }
            Migrations.Text mended = new Migrations.Text("V002__broken.sql", String.join(";\n", statements));
            migrations.carryOut("m", () -> List.of(FIRST, mended));
            assertThat(things(portal)).containsExactly("one changed");
        }
    }

    @OnBothDatabases
    void triesScriptsWhereNothingOfThemStays(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            migrations.carryOut("m", () -> List.of(FIRST));
            Migrations.Text second = new Migrations.Text("V002__more.sql", "alter table m.thing add column more ${text}");
            Migrations.Text broken = new Migrations.Text("V003__broken.sql", "create table m.later (id varchar(9));\n"
                    + "alter table m.thing add column less nonsense");
            migrations.rehearse("m", () -> List.of(FIRST, second));
            assertThatThrownBy(() -> migrations.rehearse("m", () -> List.of(FIRST, second, broken))).isInstanceOf(MigrationFailed.class)
                    .hasMessageStartingWith("Migration V003 of m failed: ").hasMessageContaining("alter table m.thing add column less");

            assertThat(things(portal)).as("as it was").containsExactly("one a;'b");
            assertThat(migrations.pending("m", () -> List.of(FIRST, second))).containsExactly("V002__more.sql");
            migrations.carryOut("m", () -> List.of(FIRST, second));
            assertThat(things(portal)).containsExactly("one a;'b");
        }
    }

    @OnBothDatabases
    void triesTheScriptsOfAModuleThatIsNewWithoutMakingIt(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            Migrations.Text other = new Migrations.Text("V001__begin.sql", "create table n_n.thing (id varchar(9))");
            migrations.rehearse("n-n", () -> List.of(other));
            migrations.rehearse("n-n", () -> List.of(other));
            assertThat(migrations.pending("n-n", () -> List.of(other))).hasSize(1);
            migrations.carryOut("n-n", () -> List.of(other));
        }
    }

    /** People write while it is tried: nobody waits, and none of it sees what they write. */
    @OnBothDatabases
    void nobodyWaitsWhileScriptsAreTried(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            migrations.carryOut("m", () -> List.of(FIRST));
            try (Connection writer = portal.database().connections().getConnection(); Statement statement = writer.createStatement()) {
                statement.executeUpdate("update m.thing set words = 'half done'");
                migrations.rehearse("m", () -> List.of(FIRST, new Migrations.Text("V002__more.sql", "alter table m.thing add column more integer")));
                writer.rollback();
            }
            assertThat(things(portal)).containsExactly("one a;'b");
        }
    }

    /** A script that ends the transaction by itself would keep what was only tried. */
    @OnBothDatabases
    void aScriptThatEndsTheTransactionLeavesNothingEither(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            migrations.carryOut("m", () -> List.of(FIRST));
            write(portal, "update m.thing set words = 'written since'");
            Migrations.Text ends = new Migrations.Text("V002__ends.sql", "create table m.kept (id varchar(9));\ncommit");
            try {
                migrations.rehearse("m", () -> List.of(FIRST, ends));
            } catch (MigrationFailed refused) {
                assertThat(refused).hasMessageContaining("V002").hasMessageContaining("commit");
            }
            assertThat(things(portal)).containsExactly("one written since");
            assertThat(migrations.pending("m", () -> List.of(FIRST))).isEmpty();
        }
    }

    @OnBothDatabases
    void refusesWhatWouldHurt(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            Migrations migrations = portal.database().migrations();
            migrations.carryOut("m", () -> List.of(FIRST));
            refused(migrations, "changed after it had been carried out", FIRST.name(), FIRST.words() + " ");
            refused(migrations, "takes something away", "V002__a.sql", "drop table m.thing");
            refused(migrations, "takes something away", "V002__a.sql", "alter table m.thing\n DROP column words");
            refused(migrations, "takes something away", "V002__a.sql", "rename column m.thing.words to text");
            refused(migrations, "takes something away", "V002__a.sql", "truncate table m.thing");
            refused(migrations, "has a wrong name", "V2__a.sql", "select 1");
            assertThat(migrations.pending("m", () -> List.of(FIRST, new Migrations.Text("V002__fine.sql",
                    "insert into m.thing (id, words) values ('drop it', 'rename'); alter table m.thing alter column words drop default"))))
                    .containsExactly("V002__fine.sql");
        }
    }

    @OnBothDatabases
    void letsOneOfTwoNodesDoIt(TestDatabase database) throws Exception {
        try (TestPortal portal = TestPortal.forModule("m").on(database).start()) {
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            Callable<Void> node = () -> {
                portal.database().migrations().carryOut("m", () -> List.of(FIRST));
                return null;
            };
            portal.database().migrations().carryOut("m", List::of);
            for (Future<Void> done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
            nodes.shutdown();
            assertThat(things(portal)).containsExactly("one a;'b");
        }
    }

    private static void refused(Migrations migrations, String why, String name, String words) {
        assertThatThrownBy(() -> migrations.carryOut("m", () -> List.of(new Migrations.Text(name, words))))
                .isInstanceOf(MigrationFailed.class).hasMessageContaining(why);
    }

    private static void write(TestPortal portal, String sql) throws SQLException {
        try (Connection connection = portal.database().connections().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            connection.commit();
        }
    }

    private static List<String> things(TestPortal portal) {
        return new org.planweave.core.internal.store.Sql(portal.joined())
                .list("select id, words from m.thing", row -> row.getString(1) + " " + row.getString(2));
    }
}
