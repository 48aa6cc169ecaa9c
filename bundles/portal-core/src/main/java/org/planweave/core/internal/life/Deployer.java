package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.HealthCheck.Health;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleDeployed;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.Role;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in and out for modules while the portal runs: judge, migrate, shut the gate, swap, look, record, open. Whatever goes
 * wrong after the gate is shut ends with the old version running behind an open gate.
 */
@Component(service = Modules.class)
public final class Deployer implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final JarReader reader;
    private final ModuleJudge judge;
    private final ModuleRunner runner;
    private final ModuleGates gates;
    private final Directory directory;
    private final WantedModules wanted;
    private final ModuleSwap swap;
    private final Proof proof;
    private final Database database;
    private final Audit audit;
    private final Events events;
    private final Transactions transactions;
    private final CurrentUser currentUser;
    private final Freshness freshness;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Activate
    public Deployer(
            @Reference JarReader reader,
            @Reference ModuleJudge judge,
            @Reference ModuleRunner runner,
            @Reference ModuleGates gates,
            @Reference Directory directory,
            @Reference WantedModules wanted,
            @Reference ModuleSwap swap,
            @Reference Proof proof,
            @Reference Database database,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Transactions transactions,
            @Reference CurrentUser currentUser,
            @Reference Freshness freshness) {
        this.reader = reader;
        this.judge = judge;
        this.runner = runner;
        this.gates = gates;
        this.directory = directory;
        this.wanted = wanted;
        this.swap = swap;
        this.proof = proof;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.currentUser = currentUser;
        this.freshness = freshness;
    }

    @Override
    public List<ModuleState> all() {
        return directory.modules().stream().map(this::state).toList();
    }

    @Override
    public ModuleCheck check(Path jar) {
        requireDeployer();
        try {
            return judge.judge(reader.read(jar), true, true);
        } catch (ModuleRefused e) {
            return ModuleJudge.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModuleState deploy(Path jar, boolean allowDowngrade) {
        requireDeployer();
        requireDeploymentOn();
        requireFresh();
        return alone(() -> {
            ModuleJar sound = accepted(jar, true, allowDowngrade);
            return swapped(sound, "module.deployed");
        });
    }

    @Override
    public ModuleState rollBack(String id) {
        requireDeployer();
        requireDeploymentOn();
        requireFresh();
        return alone(() -> {
            RunningModule module = existing(id);
            String before = Optional.ofNullable(module.before())
                    .orElseThrow(() -> Problem.notFound(module.manifest().title() + " has no earlier version to go back to."));
            return swapped(accepted(wanted.jar(id, before), false, true), "module.rolled-back");
        });
    }

    @Override
    public void remove(String id) {
        requireDeployer();
        requireDeploymentOn();
        requireFresh();
        alone(() -> {
            RunningModule module = existing(id);
            if (module.manifest().always()) {
                throw Problem.conflict("always-on", module.manifest().title() + " cannot be removed: the portal needs it.");
            }
            shut(module.manifest());
            try {
                Bundle bundle = module.bundle();
                if (bundle != null) {
                    runner.stop(id, bundle);
                    runner.uninstall(bundle);
                }
                recorded(module.manifest(), "module.removed", module.digest(), () -> wanted.remove(id));
                directory.remove(id);
            } catch (ModuleFailed e) {
                throw failed(module.manifest(), e);
            } finally {
                gates.remove(id);
            }
            return null;
        });
    }

    private ModuleJar accepted(Path jar, boolean signatureNeeded, boolean allowDowngrade) {
        try {
            ModuleJar sound = reader.read(jar);
            ModuleCheck check = judge.judge(sound, signatureNeeded, allowDowngrade);
            if (!check.accepted()) {
                throw new ModuleRefused(check.refusals().toArray(String[]::new));
            }
            return sound;
        } catch (ModuleRefused e) {
            auditRefusal(jar, e);
            throw Problem.of(422, "module-refused", String.join(" ", e.refusals()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleState swapped(ModuleJar jar, String action) {
        ModuleManifest manifest = jar.manifest();
        Optional<RunningModule> before = directory.module(manifest.id());
        expand(jar);
        Gate gate = gates.gate(manifest.id());
        before.ifPresent(module -> shut(module.manifest()));
        try {
            RunningModule module = swap.to(jar, before);
            recorded(manifest, action, jar.digest(), () -> wanted.put(module, jar.file()));
            directory.put(module);
            return state(module);
        } catch (ModuleFailed e) {
            swap.back(manifest, before);
            throw failed(manifest, e);
        } catch (RuntimeException e) {
            swap.back(manifest, before);
            throw e;
        } finally {
            if (directory.module(manifest.id()).isPresent()) {
                gate.open();
            } else {
                gates.remove(manifest.id());
            }
        }
    }

    /** Migrations that only add are carried out while the old version still works with what it knows. */
    private void expand(ModuleJar jar) {
        if (jar.scripts().isEmpty()) {
            return;
        }
        try {
            database.migrations().carryOut(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            throw failed(jar.manifest(), new ModuleFailed(String.valueOf(e.getMessage()), e));
        }
    }

    private void shut(ModuleManifest manifest) {
        Optional<Gate.Holder> holder = gates.gate(manifest.id()).shut(DRAIN);
        if (holder.isPresent()) {
            throw Problem.conflict("module-in-use", manifest.title() + " was not changed: “" + holder.get().what()
                    + "” has been inside it since " + holder.get().since() + ". Try again when it has finished.");
        }
    }

    private void recorded(ModuleManifest manifest, String action, String digest, Runnable change) {
        transactions.join(() -> {
            change.run();
            audit.record(action, "module:" + manifest.id(), Map.of("version", manifest.version().toString(), "sha256", digest));
            events.publish(new ModuleDeployed(manifest.id(), manifest.version().toString(), !action.equals("module.removed")));
            return null;
        });
    }

    private void auditRefusal(Path jar, ModuleRefused refused) {
        transactions.join(() -> {
            audit.record("module.refused", String.valueOf(jar.getFileName()), Map.of("why", String.join(" ", refused.refusals())));
            return null;
        });
    }

    private Problem failed(ModuleManifest manifest, ModuleFailed e) {
        LOG.warn("{} {} was not deployed", manifest.id(), manifest.version(), e);
        transactions.join(() -> {
            audit.record("module.failed", "module:" + manifest.id(),
                    Map.of("version", manifest.version().toString(), "why", e.sentence()));
            return null;
        });
        String after = directory.module(manifest.id())
                .map(module -> " Version " + module.manifest().version() + " runs as before.")
                .orElse(" Nothing was changed.");
        return Problem.of(502, "module-failed", manifest.title() + " " + manifest.version() + " was not deployed. " + e.sentence() + after);
    }

    private RunningModule existing(String id) {
        return directory.module(id).orElseThrow(() -> Problem.notFound("There is no module “" + id + "” here."));
    }

    private ModuleState state(RunningModule module) {
        ModuleManifest manifest = module.manifest();
        Bundle bundle = module.bundle();
        Health health = bundle == null || !module.running() ? Health.bad(module.trouble()) : proof.health(bundle);
        return new ModuleState(manifest.id(), manifest.title(), manifest.summary(), manifest.version().toString(),
                module.running() && health.ok(), manifest.always(), health.detail(), module.digest(), manifest.switches(),
                module.changedAt(), module.changedBy(), module.before() != null);
    }

    private <T> T alone(Supplier<T> change) {
        if (!oneAtATime.tryLock()) {
            throw Problem.conflict("another-change", "Another module is being changed just now. Try again in a moment.");
        }
        try {
            return change.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void requireDeployer() {
        if (!currentUser.isPortal() && !currentUser.required().has(Role.MODULE_DEPLOYER)) {
            throw Problem.forbidden("Only a module deployer may change modules. An administrator can give you that role.");
        }
    }

    private void requireFresh() {
        if (!currentUser.isPortal() && !freshness.fresh()) {
            throw Problem.of(403, "not-fresh", "Modules are changed only by whoever has just proved who they are. "
                    + "Sign in again, or use a token made in the last five minutes.");
        }
    }

    private static void requireDeploymentOn() {
        if (!Boolean.parseBoolean(System.getProperty("planweave.deployment", "false"))) {
            throw Problem.forbidden("Deployment is switched off on this server. Its owner starts the portal with PLANWEAVE_DEPLOYMENT=true.");
        }
    }
}
