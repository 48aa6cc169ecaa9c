package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a backup in the place of what is in a data folder. It is copied and proved beside first; a mark bars the folder while the two
 * change places, so whoever is interrupted there does it again.
 */
final class Restore {

    private final DataFolder data;
    private final DatabaseLogin login;

    Restore(DataFolder data, DatabaseLogin login) {
        this.data = data;
        this.login = login;
    }

    /** @param still of the same data folder */
    BackupManifest from(Path backup, StillFolder still) throws IOException, InterruptedException {
        BackupManifest manifest = BackupManifest.proved(backup);
        if (manifest.database().equals("postgresql") != login.isPostgres()) {
            throw new Refused("The backup is of a database on " + (login.isPostgres() ? "Derby" : "PostgreSQL") + ", and the settings name "
                    + login + "; set or unset PLANWEAVE_DB_URL and its likes as it was for the backup.");
        }
        Path aside = data.restoring();
        FolderTree.remove(aside);
        Files.createDirectories(aside);
        FolderTree.copy(backup.resolve(Backup.DATA), aside);
        proved(manifest, aside);
        still.bar("A backup is being put back here. Do it again, with the same command, before you start the portal.\n");
        if (login.isPostgres()) {
            new Postgres(login).restore(backup.resolve(Backup.DUMP), aside);
        }
        ErasedPeople erased = new ErasedPeople(data);
        erased.carry(aside);
        exchange(aside);
        erased.done();
        FolderTree.remove(aside);
        still.unbar();
        return manifest;
    }

    private static void proved(BackupManifest manifest, Path aside) throws IOException {
        for (BackupManifest.Entry entry : manifest.files()) {
            if (entry.path().startsWith(Backup.DATA + "/")) {
                Path copy = aside.resolve(entry.path().substring(Backup.DATA.length() + 1));
                if (!FolderTree.sha256(copy).equals(entry.sha256())) {
                    throw new Refused("The disk gave back something else than was written to " + copy + ". Nothing was changed.");
                }
            }
        }
    }

    private void exchange(Path aside) throws IOException {
        for (String name : DataFolder.KEPT) {
            Path there = data.root().resolve(name);
            Path copy = aside.resolve(name);
            FolderTree.remove(there);
            if (Files.exists(copy)) {
                Files.move(copy, there, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        data.forgetRun();
    }
}
