package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an upgrade will do, or why it cannot, before anything is changed. */
final class UpgradeLook {

    private static final long MIGRATION_MIB = 200;

    private final DataFolder data;
    private final DatabaseLogin login;
    private final UpgradeJournal journal;
    private final CarriedSettings settings;
    private final PrintWriter out;

    UpgradeLook(DataFolder data, DatabaseLogin login, UpgradeJournal journal, CarriedSettings settings, PrintWriter out) {
        this.data = data;
        this.login = login;
        this.journal = journal;
        this.settings = settings;
        this.out = out;
    }

    void say() throws IOException {
        refuse();
        long mib = size() >> 20;
        out.println("Upgrade of " + data.root() + " from version " + journal.from() + " to " + journal.to() + ", on Java "
                + Runtime.version().feature() + ":");
        out.println("  The portal " + (journal.port() == 0 ? "does not run, and is not started afterwards."
                : "on port " + journal.port() + " is stopped, and started again as " + journal.to() + "."));
        out.println("  Everything is backed up to " + journal.backup() + " (" + mib + " MiB" + (login.isPostgres() ? " and the database" : "")
                + ").");
        list("Settings carried over", settings.carried());
        list("Settings that are here already and differ, left as they are here", settings.different());
        list("Java options of the old version that are not carried over", settings.javaOptions());
        out.println("  Modules that you deployed come along; data is migrated; if anything fails, " + journal.from() + " is back as it was.");
        out.flush();
    }

    private void refuse() throws IOException {
        if (Files.exists(journal.backup())) {
            throw new Refused("There is a " + journal.backup() + " already; name a folder that is new with --backup.");
        }
        if (new Release(journal.to()).compareTo(new Release(journal.from())) < 0) {
            throw new Refused("This is version " + journal.to() + ", older than " + journal.from() + " in " + journal.old()
                    + "; an older version cannot read a newer one's data. To go back, restore a backup that " + journal.to() + " made.");
        }
        data.product().map(product -> new Release(product.getProperty("version"))).filter(last ->
                last.compareTo(new Release(journal.from())) != 0).ifPresent(last -> {
                    throw new Refused("Version " + last + " ran on " + data.root() + ", and " + journal.old() + " is " + journal.from()
                            + "; name the folder of " + last + " with --from.");
                });
        DatabaseLogin fresh = DatabaseLogin.of(Distribution.own().etc(), System.getenv());
        if (Files.exists(Distribution.own().etc().resolve("org.planweave.db.cfg")) && !fresh.equals(login)) {
            throw new Refused("etc/org.planweave.db.cfg of this distribution names another database than the old one's; make them the same.");
        }
        if (login.isPostgres()) {
            new Postgres(login).demandPrograms();
        }
        demandRoom();
    }

    private void demandRoom() throws IOException {
        Path place = journal.backup();
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        long needed = size() * 2 / (1 << 20) + MIGRATION_MIB;
        for (Path folder : List.of(place, data.root())) {
            long free = Files.getFileStore(folder).getUsableSpace() / (1 << 20);
            if (free < needed) {
                throw new Refused("The disk of " + folder + " has " + free + " MiB free, and the upgrade takes " + needed
                        + ". Make room, or name a folder on another disk with --backup.");
            }
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (String name : DataFolder.KEPT) {
            size += FolderTree.size(data.root().resolve(name));
        }
        return size;
    }

    private void list(String what, List<String> of) {
        if (!of.isEmpty()) {
            out.println("  " + what + ": " + String.join(", ", of) + ".");
        }
    }
}
