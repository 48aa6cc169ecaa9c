package org.planweave.core.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.planweave.api.store.DatabaseState;
import org.planweave.api.store.HostData;
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
    private final HostData.@Nullable Contents before;

    @Activate
    public Database(BundleContext bundle, Map<String, Object> configuration) throws MigrationFailed {
        this(opened(new ConfiguredSettings(configuration, dataFolder()).settings()), new BundleScripts(bundle.getBundle()),
                reason -> NoStart.because(dataFolder(), reason));
    }

    /** Opens it and brings the host's tables up to date. */
    public Database(DatabaseSettings settings, Migrations.Source hostScripts) throws MigrationFailed {
        this(new Pool(settings), hostScripts, reason -> { });
    }

    /** @param refused is told why there will be no portal */
    private Database(Pool pool, Migrations.Source hostScripts, Consumer<String> refused) throws MigrationFailed {
        keepTimeInUtc();
        this.pool = pool;
        this.migrations = new Migrations(pool.connections(), pool.dialect());
        try {
            this.before = broughtUpToDate(hostScripts, new Product(pool.dialect(), dataFolder()));
        } catch (MigrationFailed | RuntimeException e) {
            pool.close();
            refused.accept(String.valueOf(e.getMessage()));
            throw e;
        }
        LOG.info("The database is open: {}", pool);
    }

    /** What was there before, if it is an older version's. */
    private HostData.@Nullable Contents broughtUpToDate(Migrations.Source hostScripts, Product product) throws MigrationFailed {
        try (Connection connection = pool.connections().getConnection()) {
            HostData.Contents found = product.mayOpen(connection) ? new Stock(connection, dialect()).taken() : null;
            connection.rollback();
            migrations.carryOut(HOST, hostScripts);
            pool.begin(connection);
            product.keep(connection);
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("It could not be seen which version the database at " + pool + " belongs to: "
                    + e.getMessage(), e);
        }
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

    /** Whether an upgrade only tries whether this version does: then nothing is done that reaches beyond the data folder. */
    public static boolean isTrial() {
        return Product.isTrial();
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

    /** Whether what a connection has read is all there is; asked after the read. */
    boolean believes(Connection connection) {
        return pool.believes(connection);
    }

    public Dialect dialect() {
        return pool.dialect();
    }

    /** How the connections are used just now. */
    public Pool.Use poolUse() {
        return pool.use();
    }

    /** Lets go of what connections hold of the code that used them: called when a module has gone. */
    public void renewConnections() {
        pool.renew();
    }

    @Override
    public String product() {
        return dialect() == Dialect.DERBY ? "Apache Derby" : "PostgreSQL";
    }

    @Override
    public boolean forTrial() {
        return dialect() == Dialect.DERBY;
    }

    /** What was there when it was opened, if an older version had it. */
    HostData.@Nullable Contents before() {
        return before;
    }

    /** What is there now. */
    HostData.Contents now() throws SQLException {
        try (Connection connection = pool.connections().getConnection()) {
            HostData.Contents contents = new Stock(connection, dialect()).taken();
            connection.rollback();
            return contents;
        }
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
