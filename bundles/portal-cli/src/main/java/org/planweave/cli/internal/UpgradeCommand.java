package org.planweave.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings an old version's data to this one. */
@Command(name = "upgrade", mixinStandardHelpOptions = true,
        description = {"Unpack the new version beside the old one and run this command of the new one. It says what it will do and asks;",
            "then it stops the old portal, backs everything up, migrates, looks whether all is there and runs, and starts the new one.",
            "Whatever fails, the old version is back as it was. If the command itself is interrupted, give it again."},
        footer = {"", "Example:", "  bin/planweave upgrade --from /opt/planweave-1.0.0 --data /srv/planweave"})
final class UpgradeCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    @Option(names = "--from", paramLabel = "DIR", description = "The folder of the old distribution.")
    @Nullable Path from;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: PLANWEAVE_DATA, or data in the old distribution.")
    @Nullable Path folder;

    @Option(names = "--backup", paramLabel = "DIR", description = "Where to back up to. Default: a new folder beside the data folder.")
    @Nullable Path backup;

    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    @Option(names = "--back", description = "End an upgrade that broke off by going back to the old version, and start that.")
    boolean back;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        DataFolder data = data();
        if (!Files.isDirectory(data.root())) {
            throw new Refused("There is no data folder " + data.root() + "; name it with --data.");
        }
        try (FileChannel channel = FileChannel.open(data.root().resolve("upgrade.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refused("Another upgrade of " + data.root() + " is under way; wait for its end.");
            }
            return back ? backed(data) : upgraded(data);
        }
    }

    private int backed(DataFolder data) throws IOException, InterruptedException, ExecutionException {
        UpgradeJournal broken = UpgradeJournal.in(data).orElseThrow(() -> new Refused("No upgrade of " + data.root()
                + " broke off. To go back after one that ended well, restore its backup with the old version: planweave restore."));
        Distribution old = new Distribution(broken.old());
        Upgrade upgrade = new Upgrade(data, DatabaseLogin.of(old.etc(), System.getenv()), out());
        upgrade.ended();
        boolean isOld = broken.step() != UpgradeJournal.Step.FORWARD;
        if (!data.inUse()) {
            upgrade.start(isOld ? old : Distribution.own(), broken);
        }
        return 0;
    }

    private int upgraded(DataFolder data) throws IOException, InterruptedException, ExecutionException {
        Distribution old = old();
        Distribution fresh = Distribution.own();
        DatabaseLogin login = DatabaseLogin.of(old.etc(), System.getenv());
        Upgrade upgrade = new Upgrade(data, login, out());
        Optional<UpgradeJournal> broken = upgrade.ended();
        if (broken.filter(journal -> journal.step() == UpgradeJournal.Step.FORWARD).isPresent()) {
            upgrade.start(fresh, broken.get());
            return 0;
        }
        int port = data.running().map(run -> URI.create(run.url()).getPort())
                .orElse(broken.map(UpgradeJournal::port).orElse(0));
        Path target = backup != null ? backup.toAbsolutePath().normalize()
                : Upgrade.backupOf(data, old.version(), STAMP.format(Instant.now()));
        UpgradeJournal journal = new UpgradeJournal(UUID.randomUUID().toString(), UpgradeJournal.Step.BACKUP, old.version().text(),
                fresh.version().text(), old.home(), target, port);
        CarriedSettings settings = new CarriedSettings(old, fresh);
        new UpgradeLook(data, login, journal, settings, out()).say();
        ask();
        upgrade.forward(journal, settings, inTrouble(data));
        return 0;
    }

    /** Modules that do not run in the old version, if that runs itself. */
    private static Set<String> inTrouble(DataFolder data) {
        Set<String> ids = new HashSet<>();
        data.running().ifPresent(run -> Json.rows(new Api(run.url(), data.ownerToken()).get("/api/v1/modules")).stream()
                .filter(module -> !Boolean.TRUE.equals(module.get("running"))).forEach(module -> ids.add(Json.text(module, "id"))));
        return ids;
    }

    private void ask() {
        if (yes) {
            return;
        }
        Console console = System.console();
        if (console == null) {
            throw new Refused("Nothing was changed. To go on without being asked, add --yes.");
        }
        String answer = console.readLine("Go on? [y/N] ");
        if (answer == null || !List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new Refused("Nothing was changed.");
        }
    }

    private Distribution old() {
        if (from == null) {
            throw new ParameterException(spec.commandLine(), "Say where the old distribution is, with --from DIR");
        }
        Distribution old = new Distribution(from.toAbsolutePath().normalize());
        if (old.home().equals(Home.folder())) {
            throw new Refused("That is this distribution itself; unpack the new one beside it and run its bin/planweave upgrade.");
        }
        return old;
    }

    private DataFolder data() {
        String said = System.getenv("PLANWEAVE_DATA");
        Path chosen = folder != null ? folder : said != null && !said.isBlank() ? Path.of(said)
                : from != null ? from.resolve("data") : Path.of("data");
        return new DataFolder(chosen.toAbsolutePath().normalize());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
