package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.planweave.cli.internal.move.Compared;
import org.planweave.cli.internal.move.Derby;
import org.planweave.cli.internal.move.Move;
import org.planweave.cli.internal.move.MoveFailed;
import org.planweave.cli.internal.move.Target;

/** The move of a council whose portal is stopped: copied, proved, and only then switched. */
final class CouncilMove {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final String NOTHING = " Nothing was switched: the portal starts on Derby as before, and the new database is as it was.";

    private static final String ONCE_MORE = " Nothing was switched: the portal starts on Derby as before. Give the same command once more "
            + "with --again, which drops what this move left in the new database.";

    private final DataFolder data;
    private final DatabaseLogin login;
    private final PrintWriter out;
    private final Instant begun = Instant.now();
    private final String stamp = STAMP.format(begun);

    CouncilMove(DataFolder data, DatabaseLogin login, PrintWriter out) {
        this.data = data;
        this.login = login;
        this.out = out;
    }

    void run(DatabaseSwitch settings, boolean again) throws IOException {
        Path marked = data.root().resolve("db-move");
        String mark = mark(marked);
        say("Moving " + data.root() + " from Derby to " + login + ".");
        Files.createDirectories(data.log());
        try (Target target = Target.open(login.url(), login.user(), login.password())) {
            try (Derby derby = Derby.open(settings.derby(), data.log().resolve("derby.log"))) {
                settings.demandVersion(derby.version().orElse(""));
                target.demandGood(mark, again);
                proved(new Move(derby, target, new MoveBar(out, Boolean.getBoolean("planweave.terminal"))).run(mark));
            }
            halt("PROVED");
            committed(target);
            halt("COMMITTED");
            named(settings);
            halt("NAMED");
            unmarked(target, mark);
        } catch (MoveFailed e) {
            throw new Refused(e.getMessage() + NOTHING, e);
        } catch (SQLException e) {
            throw new Refused("The move broke off: " + said(e) + NOTHING, e);
        }
        Path kept = kept(settings);
        Files.deleteIfExists(marked);
        tell(settings, kept);
    }

    /** The same until a move of this folder has ended well, so that it knows again what it left. */
    private static String mark(Path marked) throws IOException {
        if (!Files.exists(marked)) {
            Files.writeString(marked, UUID.randomUUID().toString());
        }
        return "planweave db move " + Files.readString(marked).strip();
    }

    private void proved(List<Compared> all) {
        Path report = reported(all);
        List<String> unequal = all.stream().filter(one -> !one.equal()).map(Compared::table).toList();
        if (!unequal.isEmpty()) {
            throw new Refused("The two databases do not hold the same in " + String.join(", ", unequal) + "; see " + report + "." + NOTHING);
        }
        long rows = all.stream().mapToLong(Compared::derbyRows).sum();
        say("Equal: %,d rows of %d tables, each value read back from both databases. The proof: %s.".formatted(rows, all.size(), report));
    }

    private Path reported(List<Compared> all) {
        try {
            return new MoveReport(data, login, begun).write(stamp, all);
        } catch (IOException e) {
            throw new Refused("The report could not be written into " + data.root() + ": " + e.getMessage() + "." + NOTHING, e);
        }
    }

    /** Whether a commit that was not answered was done, nobody knows. */
    private void committed(Target target) {
        try {
            target.commit();
        } catch (SQLException e) {
            throw new Refused("The last word to " + login + " was not answered: " + said(e) + ONCE_MORE, e);
        }
    }

    private static void named(DatabaseSwitch settings) {
        try {
            settings.name();
        } catch (IOException e) {
            throw new Refused("The settings " + settings.settings() + " could not be written: " + e.getMessage() + "." + ONCE_MORE, e);
        }
    }

    /** The portal would run with it: it is a comment, and settings that name the database keep every move away from it. */
    private void unmarked(Target target, String mark) {
        try {
            target.unmark(mark);
        } catch (SQLException e) {
            say("The comment “" + mark + "” stays on the new schemas, where it does no harm: " + said(e));
        }
    }

    private Path kept(DatabaseSwitch settings) {
        try {
            return settings.keepDerby(stamp);
        } catch (IOException e) {
            throw new Refused("The portal is on " + login + " from now on, and whole. Only Derby's folder " + settings.derby()
                    + " could not be put aside: " + e.getMessage() + ". Move it out of the data folder yourself.", e);
        }
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("").replaceFirst("[.]?$", ".");
    }

    private void tell(DatabaseSwitch settings, Path kept) throws IOException {
        Files.writeString(MoveReport.file(data, stamp), "\n" + settings.wayBack(kept) + "\n", StandardOpenOption.APPEND);
        say("Moved in " + Duration.between(begun, Instant.now()).toSeconds() + " s. " + settings.settings()
                + " names the new database; start the portal as always: planweave start. Derby is kept in " + kept + ".");
        say(settings.wayBack(kept));
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Where the tests of this command let its process die. */
    private static void halt(String place) {
        if (place.equals(System.getenv("PLANWEAVE_MOVE_HALT"))) {
            Runtime.getRuntime().halt(137);
        }
    }
}
