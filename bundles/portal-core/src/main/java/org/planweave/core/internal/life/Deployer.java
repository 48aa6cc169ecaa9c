package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.HealthCheck.Health;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.life.journal.ModuleJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in and out for modules while the portal runs: who may, what is judged first, one change at a time. */
@Component(service = Modules.class)
public final class Deployer implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final JarReader reader;
    private final ModuleJudge judge;
    private final Directory directory;
    private final WantedModules wanted;
    private final ChangeModules change;
    private final ModuleGates gates;
    private final Proof proof;
    private final Owners owners;
    private final ModuleJournal journal;
    private final DeployRights rights;
    private final Audit audit;
    private final Transactions transactions;
    private final OneChange one;

    @Activate
    public Deployer(
            @Reference JarReader reader,
            @Reference ModuleJudge judge,
            @Reference Directory directory,
            @Reference WantedModules wanted,
            @Reference ChangeModules change,
            @Reference ModuleGates gates,
            @Reference Proof proof,
            @Reference Owners owners,
            @Reference ModuleJournal journal,
            @Reference DeployRights rights,
            @Reference Audit audit,
            @Reference Transactions transactions,
            @Reference OneChange one) {
        this.reader = reader;
        this.judge = judge;
        this.directory = directory;
        this.wanted = wanted;
        this.change = change;
        this.gates = gates;
        this.proof = proof;
        this.owners = owners;
        this.journal = journal;
        this.rights = rights;
        this.audit = audit;
        this.transactions = transactions;
        this.one = one;
    }

    @Override
    public List<ModuleState> all() {
        return directory.modules().stream().map(this::state).toList();
    }

    @Override
    public List<ModuleChange> changes(int limit) {
        return journal.newest(limit);
    }

    @Override
    public ModuleCheck check(Path jar) {
        rights.requireDeployer();
        try {
            return judge.judge(reader.look(jar), true, true);
        } catch (ModuleRefused e) {
            return ModuleJudge.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModuleState deploy(Path jar, boolean allowDowngrade, boolean breakOff) {
        rights.requireChange();
        return one.alone(() -> state(change.to(accepted(jar, true, allowDowngrade), "deploy", breakOff)));
    }

    @Override
    public ModuleState rollBack(String id, boolean breakOff) {
        rights.requireChange();
        return one.alone(() -> {
            RunningModule module = existing(id);
            String before = Optional.ofNullable(module.before())
                    .orElseThrow(() -> Problem.notFound(module.manifest().title() + " has no earlier version to go back to."));
            return state(change.to(accepted(wanted.jar(id, before), false, true), "rollback", breakOff));
        });
    }

    @Override
    public void remove(String id, boolean breakOff) {
        rights.requireChange();
        one.alone(() -> {
            RunningModule module = existing(id);
            if (module.manifest().always()) {
                throw Problem.conflict("always-on", module.manifest().title() + " cannot be removed: the portal needs it.");
            }
            change.remove(module, breakOff);
            return module;
        });
    }

    private ModuleJar accepted(Path jar, boolean signatureNeeded, boolean allowDowngrade) {
        String name = "A jar";
        try {
            ModuleJar sound = reader.look(jar);
            name = sound.manifest().id() + " " + sound.manifest().version();
            ModuleCheck check = judge.judge(sound, signatureNeeded, allowDowngrade);
            if (!check.accepted()) {
                throw new ModuleRefused(check.refusals().toArray(String[]::new));
            }
            return sound;
        } catch (ModuleRefused e) {
            LOG.warn("{} was refused: {}", name, Trouble.inWords(e));
            auditRefusal(jar, e);
            throw Problem.of(422, "module-refused", String.join(" ", e.refusals()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void auditRefusal(Path jar, ModuleRefused refused) {
        transactions.join(() -> {
            audit.record("module.refused", String.valueOf(jar.getFileName()), Map.of("why", String.join(" ", refused.refusals())));
            return null;
        });
    }

    private RunningModule existing(String id) {
        return directory.module(id).orElseThrow(() -> Problem.notFound("There is no module “" + id + "” here."));
    }

    private ModuleState state(RunningModule module) {
        ModuleManifest manifest = module.manifest();
        Health health = health(module);
        return new ModuleState(manifest.id(), manifest.title(), manifest.summary(), manifest.version().toString(),
                module.running() && health.ok(), manifest.always(), health.detail(), module.digest(), manifest.switches(),
                module.changedAt(), module.changedBy(), module.before() != null, owners.of(manifest.id(), module.digest()));
    }

    private Health health(RunningModule module) {
        Bundle bundle = module.bundle();
        if (bundle == null || !module.running()) {
            return Health.bad(module.trouble());
        }
        return gates.resting(module.manifest().id()).map(Health::bad).orElseGet(() -> proof.health(bundle));
    }
}
