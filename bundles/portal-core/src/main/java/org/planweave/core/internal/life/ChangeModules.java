package org.planweave.core.internal.life;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.ModuleDeployed;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.life.journal.Change;
import org.planweave.core.internal.life.journal.Change.Outcome;
import org.planweave.core.internal.life.journal.ModuleJournal;
import org.planweave.core.internal.life.journal.ModuleJournal.Planned;
import org.planweave.core.internal.life.journal.Step;
import org.planweave.core.internal.life.left.Kept;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Failpoint;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes one module while people work: migrate, shut the gate, swap, look, record, open. Whatever goes wrong ends with the old version
 * running behind an open gate; if the process ends in the middle, the record in the database says which of the two comes up.
 */
@Component(service = ChangeModules.class)
public final class ChangeModules {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeModules.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final ModuleGates gates;
    private final Directory directory;
    private final WantedModules wanted;
    private final ModuleSwap swap;
    private final ModuleRunner runner;
    private final Database database;
    private final ModuleJournal journal;
    private final Audit audit;
    private final Events events;
    private final Transactions transactions;

    @Activate
    public ChangeModules(
            @Reference ModuleGates gates,
            @Reference Directory directory,
            @Reference WantedModules wanted,
            @Reference ModuleSwap swap,
            @Reference ModuleRunner runner,
            @Reference Database database,
            @Reference ModuleJournal journal,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Transactions transactions) {
        this.gates = gates;
        this.directory = directory;
        this.wanted = wanted;
        this.swap = swap;
        this.runner = runner;
        this.database = database;
        this.journal = journal;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Runs this jar in the place of what runs now.
     *
     * @param action {@code deploy} or {@code rollback}
     * @param breakOff whether to break off what is still running inside after ten seconds
     */
    RunningModule to(ModuleJar jar, String action, boolean breakOff) {
        ModuleManifest manifest = jar.manifest();
        Optional<RunningModule> before = directory.module(manifest.id());
        Change change = journal.begin(new Planned(manifest.id(), manifest.title(), action, before.map(ChangeModules::version).orElse(null),
                manifest.version().toString(), jar.digest()));
        try {
            expand(jar);
            change.reached(Step.MIGRATED);
            before.ifPresent(module -> shut(module.manifest(), breakOff));
            change.reached(Step.HELD);
        } catch (ModuleFailed e) {
            change.ended(Outcome.BROUGHT_BACK, e.sentence());
            throw failed(manifest, e);
        } catch (RuntimeException e) {
            openAgain(manifest.id());
            change.ended(Outcome.BROUGHT_BACK, e.getMessage());
            throw e;
        }
        return swapped(jar, action, before, change);
    }

    private RunningModule swapped(ModuleJar jar, String action, Optional<RunningModule> before, Change change) {
        ModuleManifest manifest = jar.manifest();
        gates.gate(manifest.id());
        try {
            RunningModule module = swap.to(jar, before, change);
            recorded(manifest, action.equals("deploy") ? "module.deployed" : "module.rolled-back", jar.digest(),
                    () -> wanted.put(module, jar));
            change.reached(Step.RECORDED);
            directory.put(module);
            change.ended(Outcome.DONE, null);
            return module;
        } catch (ModuleFailed e) {
            ended(change, swap.back(manifest, before, change), e.sentence());
            throw failed(manifest, e);
        } catch (RuntimeException e) {
            ended(change, swap.back(manifest, before, change), e.getMessage());
            throw e;
        } finally {
            openAgain(manifest.id());
        }
    }

    /** Takes a module away. It is recorded before it is stopped: what cannot be stopped any more is gone for people all the same. */
    void remove(RunningModule module, boolean breakOff) {
        ModuleManifest manifest = module.manifest();
        Change change = journal.begin(new Planned(manifest.id(), manifest.title(), "remove", version(module), null, module.digest()));
        try {
            shut(manifest, breakOff);
            change.reached(Step.HELD);
            Kept kept = wanted.keepTexts(module);
            recorded(manifest, "module.removed", module.digest(), () -> wanted.remove(module, kept));
        } catch (RuntimeException e) {
            openAgain(manifest.id());
            change.ended(Outcome.BROUGHT_BACK, e.getMessage());
            throw e;
        }
        change.reached(Step.RECORDED);
        directory.remove(manifest.id());
        takenAway(manifest.id(), module.bundle());
        gates.remove(manifest.id());
        change.reached(Step.STOPPED);
        change.ended(Outcome.DONE, null);
    }

    private void takenAway(String id, @Nullable Bundle bundle) {
        if (bundle == null || runner.left(bundle)) {
            return;
        }
        try {
            runner.stop(id, bundle);
            if (!runner.left(bundle)) {
                runner.uninstall(bundle);
            }
        } catch (ModuleFailed e) {
            LOG.warn("{} is removed, but did not go as it should: {}", id, Trouble.inWords(e), Trouble.origin(e));
        }
    }

    private void openAgain(String id) {
        if (directory.module(id).isPresent()) {
            gates.open(id);
        } else {
            gates.remove(id);
        }
    }

    private static void ended(Change change, boolean asItWas, @Nullable String why) {
        change.ended(asItWas ? Outcome.BROUGHT_BACK : Outcome.BROKEN, why);
    }

    /** Migrations that only add are carried out while the old version still works with what it knows. */
    private void expand(ModuleJar jar) throws ModuleFailed {
        if (jar.scripts().isEmpty()) {
            return;
        }
        try {
            database.migrations().carryOut(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            throw new ModuleFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private void shut(ModuleManifest manifest, boolean breakOff) {
        Optional<Gate.Holder> holder = gates.gate(manifest.id()).shut(DRAIN, breakOff);
        if (holder.isPresent()) {
            throw Problem.conflict("module-in-use", manifest.title() + " was not changed: “" + holder.get().what()
                    + "” has been inside it since " + holder.get().since()
                    + ". Try again when it has finished, or say that it is to be broken off.");
        }
    }

    private void recorded(ModuleManifest manifest, String action, String digest, Runnable change) {
        transactions.join(() -> {
            change.run();
            audit.record(action, "module:" + manifest.id(), Map.of("version", manifest.version().toString(), "sha256", digest));
            events.publish(new ModuleDeployed(manifest.id(), manifest.version().toString(), !action.equals("module.removed")));
            Failpoint.reach("module.recording");
            return null;
        });
    }

    private Problem failed(ModuleManifest manifest, ModuleFailed e) {
        LOG.warn("{} {} was not deployed: {}", manifest.id(), manifest.version(), Trouble.inWords(e), Trouble.origin(e));
        transactions.join(() -> {
            audit.record("module.failed", "module:" + manifest.id(),
                    Map.of("version", manifest.version().toString(), "why", e.sentence()));
            return null;
        });
        String after = directory.module(manifest.id())
                .map(module -> module.running() ? " Version " + version(module) + " runs as before." : " " + module.trouble())
                .orElse(" Nothing was changed.");
        return Problem.of(502, "module-failed", manifest.title() + " " + manifest.version() + " was not deployed. " + e.sentence() + after);
    }

    private static String version(RunningModule module) {
        return module.manifest().version().toString();
    }
}
