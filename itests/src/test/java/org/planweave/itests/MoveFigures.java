package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Figures and no judgement, for {@code ./planweave bench move}: a council of so many lines and comments goes from Derby to PostgreSQL. How
 * long it takes with the proof, and how large it is on both.
 */
@EnabledIfEnvironmentVariable(named = "PLANWEAVE_TEST_PG_URL", matches = ".+")
class MoveFigures {

    private static final int LINES = Integer.getInteger("planweave.move.lines", 100_000);
    private static final int COMMENTS = Integer.getInteger("planweave.move.comments", 1_000_000);
    private static final Pattern ROWS = Pattern.compile("Equal: ([\\d,]+) rows");

    @Test
    void printWhatAMoveTakes() throws Exception {
        Map<String, String> to = TestServer.freshDatabase();
        Path home = OtherVersion.own().home();
        try (Portal portal = Portal.fresh()) {
            portal.command("stop");
            try (GrownLines lines = new GrownLines(portal.data())) {
                lines.grow(LINES);
            }
            try (GrownComments comments = new GrownComments(portal.data())) {
                comments.grow(0, COMMENTS);
            }
            long before = size(portal.data().resolve("db"));
            long begun = System.nanoTime();
            String said = moved(home, portal.data(), to);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Matcher rows = ROWS.matcher(said);
            assertThat(rows.find()).as(said).isTrue();
            Timed.note("move", "{\"bench\": \"move\", \"lines\": %d, \"comments\": %d, \"rows\": %s, \"seconds\": %.1f, \"derby_mb\": %d, "
                    + "\"postgresql_mb\": %d}%n", LINES, COMMENTS, rows.group(1).replace(",", ""), took.toMillis() / 1_000.0, before >> 20,
                    size(to) >> 20);
        }
    }

    /** However long it takes. */
    private static String moved(Path home, Path data, Map<String, String> to) throws IOException, InterruptedException {
        Path out = Scratch.file("move", ".txt");
        ProcessBuilder move = new ProcessBuilder(home.resolve("bin/planweave").toString(), "db", "move", "--to", to.get("PLANWEAVE_DB_URL"),
                "--user", to.get("PLANWEAVE_DB_USER"), "--data", data.toString()).redirectErrorStream(true).redirectOutput(out.toFile());
        move.environment().put("PLANWEAVE_DB_PASSWORD", to.get("PLANWEAVE_DB_PASSWORD"));
        int status = move.start().waitFor();
        String said = Files.readString(out);
        assertThat(status).as(said).isZero();
        return said;
    }

    private static long size(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    private static long size(Map<String, String> database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.get("PLANWEAVE_DB_URL"), database.get("PLANWEAVE_DB_USER"),
                database.get("PLANWEAVE_DB_PASSWORD")); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }
}
