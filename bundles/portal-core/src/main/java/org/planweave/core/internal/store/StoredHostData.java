package org.planweave.core.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;
import org.planweave.api.store.HostData;
import org.planweave.core.internal.store.database.Dialect;

/** What the host keeps, for the owner of the data folder, who could read the files anyway. */
@Component(service = HostData.class)
public final class StoredHostData implements HostData {

    private final Database database;
    private final JoinedTransactions transactions;
    private final Settings settings;
    private final Audit audit;
    private final CurrentUser user;

    @Activate
    public StoredHostData(@Reference Database database, @Reference JoinedTransactions transactions, @Reference Settings settings,
            @Reference Audit audit, @Reference CurrentUser user) {
        this.database = database;
        this.transactions = transactions;
        this.settings = settings;
        this.audit = audit;
        this.user = user;
    }

    @Override
    public String version() {
        requireReader();
        return System.getProperty("planweave.version", "development");
    }

    @Override
    public String database() {
        requireReader();
        return database.product();
    }

    @Override
    public @Nullable Contents before() {
        requireReader();
        return database.before();
    }

    @Override
    public Contents now() {
        requireReader();
        try {
            return database.now();
        } catch (SQLException e) {
            throw new IllegalStateException("What is in the database could not be counted.", e);
        }
    }

    @Override
    public boolean copyDatabase(Path folder) {
        requireOwner();
        requireNew(folder);
        transactions.join(() -> {
            record("backup.taken", Map.of("folder", folder.toString()));
            settings.put(Settings.LAST_BACKUP, Instant.now().toString());
            return true;
        });
        if (database.dialect() != Dialect.DERBY) {
            return false;
        }
        Path parent = folder.resolveSibling(folder.getFileName() + ".copying");
        try (Connection connection = database.connections().getConnection();
                CallableStatement call = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            call.setString(1, parent.toString());
            call.execute();
            connection.commit();
            Files.move(parent.resolve(Database.dataFolder().resolve("db").getFileName()), folder);
            Files.delete(parent);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The database could not be copied to " + folder + ": " + e.getMessage(), e);
        }
        return true;
    }

    @Override
    public void recordUpgrade(String from, String backup) {
        requireOwner();
        record("product.upgraded", Map.of("from", from, "to", version(), "backup", backup));
    }

    private void record(String action, Map<String, String> facts) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put("osUser", System.getProperty("user.name", "unknown"));
        transactions.join(() -> {
            audit.record(action, "portal:portal", all);
            return Boolean.TRUE;
        });
    }

    /** What is in the database, in numbers, administrators may know too. */
    private void requireReader() {
        if (!user.required().has(Role.ADMINISTRATOR)) {
            requireOwner();
        }
    }

    private void requireOwner() {
        if (!user.required().id().equals("owner")) {
            throw Problem.forbidden("Only the owner of the data folder takes backups and upgrades, from the command line: planweave backup.");
        }
    }

    private static void requireNew(Path folder) {
        Path parent = folder.getParent();
        if (!folder.isAbsolute() || parent == null || !Files.isDirectory(parent) || Files.exists(folder)) {
            throw Problem.invalid("/folder", "Name a folder by its whole path that is not there yet, in one that is.");
        }
    }
}
