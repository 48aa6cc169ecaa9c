package org.planweave.core.internal.store.units;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.migrations.Migrations;

/** Opens the stores of modules, their schemas brought up to date. What registers them as services is the extender. */
@Component(service = ModuleStores.class)
public final class ModuleStores {

    private final Database database;
    private final JoinedTransactions transactions;

    @Activate
    public ModuleStores(@Reference Database database, @Reference JoinedTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Brings the module's schema up to date and opens its unit.
     *
     * @param entities class names, as the manifest lists them
     * @throws MigrationFailed with one sentence; the schema is as the last script that worked left it
     * @throws RuntimeException if the provider does not take the entities
     */
    public OpenStore open(String module, ClassLoader loader, List<String> entities, Migrations.Source scripts)
            throws MigrationFailed {
        database.migrations().carryOut(module, scripts);
        EntityManagerFactory factory = new Unit(module, loader, entities, transactions, database.dialect()).open();
        return new OpenStore(new JoinedStore(factory, transactions), factory);
    }

    /** Lets go of what the database's connections hold of modules that have gone, with a store of their own or without. */
    public void forget() {
        database.renewConnections();
    }

    /** The names of the scripts that {@link #open} would carry out. Changes nothing. */
    public List<String> pending(String module, Migrations.Source scripts) throws MigrationFailed {
        return database.migrations().pending(module, scripts);
    }
}
