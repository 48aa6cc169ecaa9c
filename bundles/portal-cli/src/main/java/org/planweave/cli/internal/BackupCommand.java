package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup. */
@Command(name = "backup", mixinStandardHelpOptions = true,
        description = {"Copies everything that has to be kept, database and keys included, into a new folder, and proves the copy.",
            "The portal may run meanwhile. Keep the backup as you keep the data folder: its keys are in it."},
        footer = {"", "Example:", "  planweave backup /srv/backups/2027-03-01"})
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The backup's folder, new or empty.")
    Path folder = Path.of("");

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = where.folder();
        Path target = folder.toAbsolutePath().normalize();
        if (target.startsWith(data.root())) {
            throw new Refused("A backup inside the data folder goes with it; name a folder elsewhere, best on another disk.");
        }
        BackupManifest manifest = taken(data, target);
        long size = manifest.files().stream().mapToLong(BackupManifest.Entry::size).sum();
        spec.commandLine().getOut().println("Backed up " + data.root() + " (version " + manifest.version() + ") to " + target + ": "
                + manifest.files().size() + " files, " + (size >> 20) + " MiB.");
        return 0;
    }

    private BackupManifest taken(DataFolder data, Path target) throws IOException, InterruptedException {
        Backup backup = new Backup(data, DatabaseLogin.of(Distribution.own().etc(), System.getenv()));
        if (data.running().isPresent()) {
            return backup.whileRunning(target, where.api());
        }
        data.demandWhole();
        try (StillFolder still = StillFolder.of(data)) {
            return backup.whileStill(target, Distribution.own().version());
        }
    }
}
