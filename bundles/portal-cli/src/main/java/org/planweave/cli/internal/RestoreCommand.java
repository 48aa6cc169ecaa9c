package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Proves a backup and puts it into the data folder of a portal that is stopped.",
            "A database on PostgreSQL is replaced in one transaction. If it is interrupted, give the same command again."},
        footer = {"", "Example:", "  planweave restore /srv/backups/2027-03-01 --data /srv/planweave"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that planweave backup made.")
    Path folder = Path.of("");

    @Option(names = "--replace", description = "Replace what is in the data folder. Without it, the folder must be empty.")
    boolean replace;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = where.folder();
        Release own = Distribution.own().version();
        Path backup = folder.toAbsolutePath().normalize();
        try (StillFolder still = StillFolder.of(data)) {
            refuseUnfinishedUpgrade(data);
            if (!replace && Files.exists(data.root().resolve("keys")) && !StillFolder.isBarred(data)) {
                throw new Refused("There is a portal's data in " + data.root() + "; to replace it, add --replace. Nothing was changed.");
            }
            Release of = new Release(BackupManifest.proved(backup).version());
            if (of.compareTo(own) > 0) {
                throw new Refused("The backup is of version " + of + "; this is " + own
                        + ", which is older and cannot read it. Use the distribution of " + of + ".");
            }
            new Restore(data, DatabaseLogin.of(Distribution.own().etc(), System.getenv())).from(backup, still);
            spec.commandLine().getOut().println("Restored " + backup + " to " + data.root() + ". Start it with "
                    + (of.compareTo(own) < 0 ? "planweave start --migrate: it is of version " + of + ", this is " + own + "."
                            : "planweave start."));
        }
        return 0;
    }

    private static void refuseUnfinishedUpgrade(DataFolder data) {
        if (UpgradeJournal.in(data).isPresent()) {
            throw new Refused("An upgrade of " + data.root() + " broke off; end it first with bin/planweave upgrade --back --data "
                    + data.root() + ".");
        }
    }
}
