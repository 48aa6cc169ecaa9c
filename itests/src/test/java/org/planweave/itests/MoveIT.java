package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The demonstration council goes from Derby to PostgreSQL with what a removed module left, in one distribution that is this test's own:
 * the move writes its settings. Killed on the way, it is on Derby still; moved, its API answers as before, and its tables are those that
 * the migrations make there.
 */
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
@EnabledIfSystemProperty(named = "planweave.faults.long", matches = "true", disabledReason = "run by ./planweave bench faults")
class MoveIT {

    /** Kills it at one more place. */
    private static final boolean LONG = Boolean.getBoolean("planweave.faults.long");
    private static final String LINE = "plans:line:HW-2027-a1-1";
    private static final List<String> LEFT = List.of("create schema gone_module",
            "create table gone_module.thing (id varchar(64) not null primary key, words clob(16m), picture blob(64m))",
            "insert into gone_module.thing values ('a', 'caf\u00e9', cast(x'00ff' as blob))");

    @Test
    void whatWasOnDerbyIsOnPostgres() throws Exception {
        Map<String, String> to = TestServer.freshDatabase();
        Path home = OtherVersion.own().home();
        try (Portal portal = Portal.fresh()) {
            portal.api("ruth.calloway").post("api/v1/comments", Map.of("target", LINE, "text", "Who pays for caf\u00e9s?"));
            Map<String, JsonNode> before = answers(portal);
            refused(move(home, portal, Map.of(), to), "stop it with planweave stop");
            portal.command("stop");
            leaveSomething(portal.data());

            if (LONG) {
                assertThat(move(home, portal, Map.of("PLANWEAVE_MOVE_HALT", "PROVED"), to).status()).isEqualTo(137);
                assertThat(schemas(to)).as("a move that is killed before its end leaves nothing").isEmpty();
            }
            assertThat(move(home, portal, Map.of("PLANWEAVE_MOVE_HALT", "COMMITTED"), to).status()).isEqualTo(137);
            assertThat(home.resolve("etc/org.planweave.db.cfg")).doesNotExist();
            assertThat(portal.data().resolve("db/service.properties")).exists();
            refused(move(home, portal, Map.of(), to), "an earlier move of this data folder left", "--again");

            moved(move(home, portal, Map.of(), to, "--again"), home, portal, to);
            isWhatMigrationsMake(new PostgresCatalogue(to));
            startsOnPostgres(home, portal, before);
        }
    }

    private static void moved(Portal.Said said, Path home, Portal portal, Map<String, String> to) throws IOException, SQLException {
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(said.out() + said.err()).contains("gone_module.thing: 1", "Equal:", "The way back")
                .doesNotContain(to.get("PLANWEAVE_DB_PASSWORD"));
        assertThat(schemas(to)).contains("portal", "plans", "comments", "gone_module");
        assertThat(portal.data().resolve("db")).doesNotExist();
        try (var files = Files.list(portal.data())) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("derby-until-"))
                    .anyMatch(name -> name.startsWith("db-move-") && name.endsWith(".txt")).doesNotContain("db-move");
        }
        refused(move(home, portal, Map.of(), to, "--again"), "nothing to move");
    }

    private static void isWhatMigrationsMake(PostgresCatalogue moved) throws SQLException, IOException {
        PostgresCatalogue migrated = PostgresCatalogue.migrated(TestServer.freshDatabase());
        assertThat(moved.without("gone_module")).isEqualTo(migrated.without("gone_module"));
        assertThat(moved.lacksOf(migrated)).as("indexes that are missing").isEmpty();
        assertThat(moved.hasBeyond(migrated)).as("indexes for nothing").containsExactly("gone_module.thing true btree (id)");
    }

    private static void startsOnPostgres(Path home, Portal portal, Map<String, JsonNode> before) {
        portal.forgetTokens();
        Portal.Said started = Portal.commandOf(home, portal.data(), Map.of(), "start", "--port", "0", "--detach");
        assertThat(started.status()).as(started.out() + started.err()).isZero();
        assertThat(portal.log()).contains("The database is open: jdbc:postgresql:");
        assertThat(answers(portal)).isEqualTo(before);
        assertThat(portal.api("ivor.tench").get("api/v1/audit/verification").json().path("whole").asBoolean()).isTrue();
        assertThat(portal.api("ruth.calloway").post("api/v1/comments", Map.of("target", LINE, "text", "And now?")).status()).isEqualTo(201);
        assertThat(portal.api("ruth.calloway").all("api/v1/comments?target=" + LINE)).extracting(item -> item.path("text").asText())
                .contains("And now?", "Who pays for caf\u00e9s?");
    }

    /** What people see. */
    private static Map<String, JsonNode> answers(Portal portal) {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (String path : List.of("api/v1/plans", "api/v1/rounds", "api/v1/comments?target=" + LINE, "api/v1/clusters", "api/v1/people")) {
            Http.Answer answer = portal.api("ruth.calloway").get(path);
            answers.put(path + " " + answer.status(), answer.json());
        }
        assertThat(answers.keySet()).contains("api/v1/plans 200", "api/v1/rounds 200", "api/v1/comments?target=" + LINE + " 200");
        return answers;
    }

    private static void leaveSomething(Path data) throws SQLException {
        try (StoppedDerby derby = new StoppedDerby(data); Statement statement = derby.connection.createStatement()) {
            for (String sql : LEFT) {
                statement.execute(sql);
            }
            derby.connection.commit();
        }
    }

    private static Portal.Said move(Path home, Portal portal, Map<String, String> environment, Map<String, String> to, String... more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("PLANWEAVE_DB_PASSWORD", to.get("PLANWEAVE_DB_PASSWORD"));
        List<String> words = new ArrayList<>(List.of("db", "move", "--to", to.get("PLANWEAVE_DB_URL"), "--user", to.get("PLANWEAVE_DB_USER")));
        words.addAll(List.of(more));
        return Portal.commandOf(home, portal.data(), all, words.toArray(String[]::new));
    }

    private static Set<String> schemas(Map<String, String> database) throws SQLException {
        return new TreeSet<>(new PostgresCatalogue(database).schemas());
    }

    private static void refused(Portal.Said said, String... words) {
        assertThat(said.status()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).contains(words).doesNotContain("\tat ");
    }
}
