package org.planweave.core.internal.store.units;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.database.Dialect;
import org.planweave.core.internal.store.migrations.Migrations;

/** Opens the persistence unit of a module. */
final class Unit {

    /** The provider keeps sessions by name; a name used again would give the classes of the version before. */
    private static final AtomicLong OPENED = new AtomicLong();

    private final String module;
    private final UnitInfo info;
    private final Dialect dialect;

    Unit(String module, ClassLoader loader, List<String> classes, JoinedTransactions transactions, Dialect dialect) {
        this.module = module;
        this.info = new UnitInfo(module, List.copyOf(classes), transactions.connections(), new UnitLoader(loader));
        this.dialect = dialect;
    }

    EntityManagerFactory open() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(info.loader());
        try {
            EntityManagerFactory factory = new PersistenceProvider().createContainerEntityManagerFactory(info,
                    settings());
            factory.createEntityManager().close();
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(PersistenceUnitProperties.SESSION_NAME, module + '-' + OPENED.incrementAndGet());
        settings.put(PersistenceUnitProperties.CLASSLOADER, info.loader());
        settings.put(PersistenceUnitProperties.WEAVING, "static");
        settings.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        settings.put(PersistenceUnitProperties.TARGET_SERVER, "None");
        settings.put(PersistenceUnitProperties.TARGET_DATABASE, dialect.platform());
        settings.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        settings.put(PersistenceUnitProperties.DDL_GENERATION, "none");
        settings.put(PersistenceUnitProperties.EXCLUDE_ECLIPSELINK_ORM_FILE, "true");
        settings.put(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        // What it throws comes out of the store; saying it in the log too would say it twice.
        settings.put(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        settings.put(PersistenceUnitProperties.CATEGORY_LOGGING_LEVEL_ + "metadata", "WARNING");
        settings.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, UnitSession.class.getName());
        settings.put(UnitSession.SCHEMA, Migrations.schema(module));
        return settings;
    }
}
