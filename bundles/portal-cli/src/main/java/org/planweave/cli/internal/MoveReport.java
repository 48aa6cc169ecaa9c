package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.planweave.cli.internal.move.Compared;

/** What was compared, table by table, in a file of the data folder. */
final class MoveReport {

    private final DataFolder data;
    private final DatabaseLogin login;
    private final Instant begun;

    MoveReport(DataFolder data, DatabaseLogin login, Instant begun) {
        this.data = data;
        this.login = login;
        this.begun = begun;
    }

    Path write(String stamp, List<Compared> all) throws IOException {
        boolean equal = all.stream().allMatch(Compared::equal);
        List<String> lines = new ArrayList<>(List.of(
                "Planweave " + Distribution.own().version() + ": move of " + data.root() + " from Derby to " + login + " as " + login.user(),
                "Begun " + begun.truncatedTo(ChronoUnit.SECONDS) + ", compared " + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                equal ? "EQUAL" : "NOT EQUAL; nothing was switched",
                "",
                "Of each table: its rows, and the sum of the SHA-256 of every row as read back from Derby and from PostgreSQL.",
                ""));
        for (Compared one : all) {
            lines.add("%s  %,d %s".formatted(one.table(), one.derbyRows(), one.derbyRows() == 1 ? "row" : "rows"));
            lines.add("  Derby       " + one.derby());
            lines.add("  PostgreSQL  " + one.postgres() + (one.equal() ? "  equal" : "  NOT EQUAL, %,d rows".formatted(one.postgresRows())));
        }
        return Files.write(file(data, stamp), lines);
    }

    static Path file(DataFolder data, String stamp) {
        return data.root().resolve("db-move-" + stamp + ".txt");
    }
}
