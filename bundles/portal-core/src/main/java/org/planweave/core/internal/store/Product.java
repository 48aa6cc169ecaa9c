package org.planweave.core.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.osgi.framework.Version;
import org.planweave.core.internal.store.database.Dialect;
import org.planweave.core.internal.store.database.HostSetting;

/**
 * Which version of the product the database belongs to. An older version never opens what a newer one has run on, and a newer one
 * brings an older one's forward only where somebody asked for that: {@code planweave upgrade}, which has a backup, or
 * {@code planweave start --migrate}.
 */
final class Product {

    private static final HostSetting SETTING = new HostSetting("product.version");
    /** What ran on a database that has tables and says nothing. */
    private static final String UNSAID = "0.1.0";
    /** As the command line passes it on; outside a distribution nothing is compared. */
    private static final String RUNS = System.getProperty("planweave.version", "");
    private static final String ASKED = "asked";

    private final Dialect dialect;
    private final Path data;
    private final String runs;

    Product(Dialect dialect, Path data) {
        this(dialect, data, RUNS);
    }

    Product(Dialect dialect, Path data, String runs) {
        this.dialect = dialect;
        this.data = data;
        this.runs = runs;
    }

    /** Whether the database belongs to an older version, which is to be brought forward now. */
    boolean mayOpen(Connection connection) throws SQLException {
        Optional<String> last = runs.isEmpty() ? Optional.empty() : last(connection);
        int compared = last.map(version -> new Version(version).compareTo(new Version(runs))).orElse(0);
        if (compared > 0) {
            throw new IllegalStateException("Version " + last.get() + " of Planweave ran on the data in " + data + "; this is " + runs
                    + ", which is older and cannot read it. Start " + last.get() + ", or put a backup back that " + runs
                    + " made: planweave restore. Nothing was changed.");
        }
        if (compared < 0 && !askedFor()) {
            throw new IllegalStateException("The data in " + data + " belongs to version " + last.get() + " of Planweave; this is " + runs
                    + ". To go over to it, with a backup and the way back: bin/planweave upgrade --from FOLDER_OF_" + last.get()
                    + " --data " + data + ". If you have a backup and no " + last.get()
                    + " any more: bin/planweave start --migrate. Nothing was changed.");
        }
        return compared < 0 || isTrial();
    }

    /** From now on it belongs to this version. */
    void keep(Connection connection) throws SQLException {
        if (runs.isEmpty()) {
            return;
        }
        SETTING.write(connection, runs);
        connection.commit();
        write();
    }

    /** For commands, which do not open the database. */
    private void write() {
        try {
            Files.writeString(data.resolve("product"), "version = " + runs + "\ndatabase = "
                    + (dialect == Dialect.DERBY ? "derby" : "postgresql") + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> last(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData()
                .getTables(null, dialect.catalogued("portal"), dialect.catalogued("setting"), null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(SETTING.read(connection).orElse(UNSAID));
    }

    /** While an upgrade tries whether the new version does, nothing is done that reaches beyond the data folder. */
    static boolean isTrial() {
        return !migration().isEmpty() && !migration().equals(ASKED);
    }

    private static String migration() {
        return System.getProperty("planweave.migrate", "");
    }

    /** An upgrade is known by its number, which stands in its journal only while it lasts: what an upgrade that broke off left running cannot begin. */
    private boolean askedFor() {
        if (!isTrial()) {
            return migration().equals(ASKED);
        }
        Path journal = data.resolve("upgrade.json");
        try {
            return Files.exists(journal) && Files.readString(journal).contains(migration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
