package org.planweave.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Copies everything that has to be kept into a new folder: {@code data/} as in the data folder, {@code database.dump} where the database
 * has a server, and the manifest. It stands under its name only when it is whole and proved.
 */
final class Backup {

    static final String DUMP = "database.dump";
    static final String DATA = "data";

    private final DataFolder data;
    private final DatabaseLogin login;

    Backup(DataFolder data, DatabaseLogin login) {
        this.data = data;
        this.login = login;
    }

    /** While the portal is ready: people go on working. */
    BackupManifest whileRunning(Path folder, Api api) throws IOException, InterruptedException {
        Map<String, Object> host = Json.object(api.get("/api/v1/host"));
        boolean derby = Json.text(host, "database").contains("Derby");
        if (derby == login.isPostgres()) {
            throw new Refused("The portal runs on " + Json.text(host, "database") + ", and this command finds " + login
                    + "; set PLANWEAVE_DB_URL, PLANWEAVE_DB_USER and PLANWEAVE_DB_PASSWORD as for the portal.");
        }
        return whole(folder, Json.text(host, "version"), part -> {
            // The keys come first: a record that is longer than the last link that is known is whole, a shorter one is not.
            copy("keys", part);
            Path copy = part.resolve(DATA).resolve("db");
            api.post("/api/v1/host/database-copies", Map.of("folder", derby ? copy.toString() : copy + ".none"));
            dumped(part);
            for (String name : DataFolder.KEPT) {
                if (!name.equals("keys") && !name.equals("db")) {
                    copy(name, part);
                }
            }
        });
    }

    /** While nothing runs there and nothing can start. */
    BackupManifest whileStill(Path folder, Release version) throws IOException, InterruptedException {
        demandDatabase();
        return whole(folder, data.product().map(said -> said.getProperty("version")).orElse(version.text()), part -> {
            dumped(part);
            for (String name : DataFolder.KEPT) {
                if (!(name.equals("db") && login.isPostgres())) {
                    copy(name, part);
                }
            }
        });
    }

    /** Where it is until it is whole. */
    static Path unfinished(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".part");
    }

    private interface Copying {
        void into(Path part) throws IOException, InterruptedException;
    }

    private BackupManifest whole(Path folder, String version, Copying copying) throws IOException, InterruptedException {
        demandNew(folder);
        Path part = unfinished(folder);
        FolderTree.remove(part);
        Files.createDirectories(part.getParent());
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectory(part.resolve(DATA));
        try {
            copying.into(part);
            BackupManifest.write(part, version, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    login.isPostgres() ? "postgresql" : "derby");
            BackupManifest manifest = BackupManifest.proved(part);
            Files.deleteIfExists(folder);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            FolderTree.remove(part);
        }
    }

    private void copy(String name, Path part) throws IOException {
        Path source = data.root().resolve(name);
        if (Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            FolderTree.copy(source, part.resolve(DATA).resolve(name));
        }
    }

    private void dumped(Path part) throws IOException, InterruptedException {
        if (login.isPostgres()) {
            new Postgres(login).dump(part.resolve(DUMP));
        }
    }

    private void demandDatabase() {
        boolean derby = Files.exists(data.root().resolve("db/service.properties"));
        Optional<String> said = data.product().map(product -> product.getProperty("database"));
        boolean postgres = said.map("postgresql"::equals).orElse(!derby);
        if (!login.url().isEmpty() && !login.isPostgres()) {
            throw new Refused("The database is " + login.url() + ", outside the data folder, where this command does not reach.");
        }
        if (postgres != login.isPostgres() || !derby && !postgres) {
            throw new Refused(postgres
                    ? "There is no database in " + data.root() + ". If it is on PostgreSQL, set PLANWEAVE_DB_URL, PLANWEAVE_DB_USER and "
                            + "PLANWEAVE_DB_PASSWORD as for the portal; if it is elsewhere, name the folder with --data."
                    : "The database is in " + data.root() + ", and the settings name " + login + "; unset PLANWEAVE_DB_URL.");
        }
    }

    private static void demandNew(Path folder) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
            throw new Refused("There is something in " + folder + " already; name a folder that is new or empty.");
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }
}
