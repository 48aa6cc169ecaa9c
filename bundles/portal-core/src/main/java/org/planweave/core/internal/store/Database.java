package org.planweave.core.internal.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.planweave.api.store.DatabaseState;
import org.planweave.core.internal.store.database.DatabaseSettings;
import org.planweave.core.internal.store.database.Dialect;
import org.planweave.core.internal.store.database.Pool;
import org.planweave.core.internal.store.migrations.BundleScripts;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.migrations.Migrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portal's database, open and with the host's own tables up to date. Set up by PID {@code org.planweave.db}. */
@Component(service = {Database.class, DatabaseState.class}, immediate = true, configurationPid = "org.planweave.db")
public final class Database implements AutoCloseable, DatabaseState {

    /** The schema, and the module id, of the host itself. */
    public static final String HOST = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Pool pool;
    private final Migrations migrations;

    @Activate
    public Database(BundleContext bundle, Map<String, Object> configuration) throws MigrationFailed {
        this(opened(new ConfiguredSettings(configuration, dataFolder()).settings()), new BundleScripts(bundle.getBundle()));
    }

    /** Opens it and brings the host's tables up to date. */
    public Database(DatabaseSettings settings, Migrations.Source hostScripts) throws MigrationFailed {
        this(new Pool(settings), hostScripts);
    }

    private Database(Pool pool, Migrations.Source hostScripts) throws MigrationFailed {
        keepTimeInUtc();
        this.pool = pool;
        this.migrations = new Migrations(pool.connections(), pool.dialect());
        try {
            migrations.carryOut(HOST, hostScripts);
        } catch (MigrationFailed | RuntimeException e) {
            pool.close();
            throw e;
        }
        LOG.info("The database is open: {}", pool);
    }

    /** Nothing runs without it: whoever waits for the portal is told at once why there will be none. */
    private static Pool opened(DatabaseSettings settings) {
        try {
            return new Pool(settings);
        } catch (RuntimeException e) {
            NoStart.because(dataFolder(), e.getMessage());
            throw e;
        }
    }

    /** The data folder, from the system property {@code planweave.data}. */
    public static Path dataFolder() {
        return Path.of(System.getProperty("planweave.data", "data"));
    }

    /** Derby keeps times without a zone: they are written and read in the machine's. */
    private static void keepTimeInUtc() {
        if (TimeZone.getDefault().getRawOffset() != 0 || TimeZone.getDefault().useDaylightTime()) {
            LOG.info("Times are kept in UTC; the zone {} of this machine is not used.", TimeZone.getDefault().getID());
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        }
    }

    /**
     * Connections of the pool, each on its own. Work that belongs to a request goes through
     * {@link JoinedTransactions}.
     */
    public DataSource connections() {
        return pool.connections();
    }

    public Dialect dialect() {
        return pool.dialect();
    }

    @Override
    public String product() {
        return dialect() == Dialect.DERBY ? "Apache Derby" : "PostgreSQL";
    }

    @Override
    public boolean forTrial() {
        return dialect() == Dialect.DERBY;
    }

    public Migrations migrations() {
        return migrations;
    }

    @Override
    @Deactivate
    public void close() {
        pool.close();
    }
}
