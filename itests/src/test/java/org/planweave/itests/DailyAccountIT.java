package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On PostgreSQL the portal's daily work needs no more than an account that reads and writes rows. */
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class DailyAccountIT {

    private static final String DAILY = "planweave_daily";
    private static final String PASSWORD = "loom-and-shuttle";

    private static Map<String, String> owner = Map.of();
    private static Map<String, String> daily = Map.of();

    @BeforeAll
    static void makeTheAccount() throws SQLException {
        owner = TestServer.freshDatabase();
        daily = new HashMap<>(owner);
        daily.put("PLANWEAVE_DB_USER", DAILY);
        daily.put("PLANWEAVE_DB_PASSWORD", PASSWORD);
        execute(owner, "create role " + DAILY + " login password '" + PASSWORD + "'");
    }

    @AfterAll
    static void dropTheAccount() throws SQLException {
        execute(owner, "drop owned by " + DAILY + "; drop role " + DAILY);
    }

    private static void execute(Map<String, String> as, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(as.get("PLANWEAVE_DB_URL"), as.get("PLANWEAVE_DB_USER"), as.get("PLANWEAVE_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void thePortalWorksWithAnAccountThatOwnsNothing() throws SQLException, IOException {
        try (Portal portal = Portal.fresh(owner)) {
            assertThat(portal.command("stop").status()).isZero();
            execute(owner, Files.readString(Path.of(System.getProperty("planweave.distribution"), "service/postgresql-daily.sql")));
            portal.forgetTokens();
            Portal.Said started = Portal.commandOn(portal.data(), daily, "start", "--detach", "--port", "0");
            assertThat(started.status()).as(started.out() + started.err()).isZero();

            assertThat(portal.command("status").out()).contains("Healthy").doesNotContain("not run", "Failed");
            Http.Answer given = portal.api("ruth.calloway").post("api/v1/comments", Map.of("target", "plans:line:HW-2027-a1-1", "text", "Who pays?"));
            assertThat(given.status()).as(given.text()).isEqualTo(201);
            assertThat(portal.api("ivor.tench").get("api/v1/audit/verification").json().path("whole").asBoolean()).isTrue();
            assertThat(portal.api("ruth.calloway").get("api/v1/search?q=pays").status()).isEqualTo(200);
            for (String more : new String[] {"create table comments.more (id integer)", "create schema more", "drop table comments.spoken",
                "alter table portal.audit add column more integer", "create table public.more (id integer)"}) {
                assertThatThrownBy(() -> execute(daily, more)).as(more).isInstanceOf(SQLException.class)
                        .hasMessageFindingMatch("permission denied|must be owner");
            }
            execute(owner, "create schema later; create table later.row (id integer)");
            execute(daily, "insert into later.row values (1)");
            assertThat(portal.command("stop").status()).isZero();
        }
    }
}
