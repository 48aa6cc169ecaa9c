package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.life.journal.Change;
import org.planweave.core.internal.life.journal.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one version of a module in the place of another, and back. Called with the module's gate shut. */
@Component(service = ModuleSwap.class)
public final class ModuleSwap {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleSwap.class);
    private static final Duration TO_START = Duration.ofSeconds(Long.getLong("planweave.module.start-seconds", 10));

    private final ModuleRunner runner;
    private final Directory directory;
    private final WantedModules wanted;
    private final JarReader reader;
    private final CurrentUser currentUser;

    @Activate
    public ModuleSwap(
            @Reference ModuleRunner runner,
            @Reference Directory directory,
            @Reference WantedModules wanted,
            @Reference JarReader reader,
            @Reference CurrentUser currentUser) {
        this.runner = runner;
        this.directory = directory;
        this.wanted = wanted;
        this.reader = reader;
        this.currentUser = currentUser;
    }

    /** Runs this jar, in the place of what ran before if anything did. What fails is for {@link #back}. */
    RunningModule to(ModuleJar jar, Optional<RunningModule> before, Change change) throws ModuleFailed {
        Bundle bundle = before.map(RunningModule::bundle).orElse(null);
        if (bundle != null) {
            runner.stop(jar.manifest().id(), bundle);
        }
        change.reached(Step.STOPPED);
        Bundle placed = placed(jar, bundle);
        change.reached(Step.REPLACED);
        RunningModule next = module(jar, placed, before.map(module -> kept(module, jar)).orElse(null));
        directory.put(next);
        runner.start(jar, placed, TO_START);
        change.reached(Step.STARTED);
        return next;
    }

    private static @Nullable String kept(RunningModule before, ModuleJar jar) {
        return before.digest().equals(jar.digest()) ? before.before() : before.digest();
    }

    /** The jar under the bundle that is there and stopped, or under a new one where there is none or it was left to itself. */
    private Bundle placed(ModuleJar jar, @Nullable Bundle bundle) throws ModuleFailed {
        try (var content = ModuleRunner.open(jar.file())) {
            if (bundle == null || runner.left(bundle)) {
                return runner.install(jar.manifest().id(), content);
            }
            runner.replace(bundle, content);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings back what ran before; a module that was new is taken away again.
     *
     * @return whether it is as it was
     */
    boolean back(ModuleManifest manifest, Optional<RunningModule> before, Change change) {
        change.reached(Step.UNDOING);
        try {
            Bundle bundle = directory.module(manifest.id()).map(RunningModule::bundle).orElse(null);
            if (before.isEmpty()) {
                directory.remove(manifest.id());
                if (bundle != null && !runner.left(bundle)) {
                    runner.uninstall(bundle);
                }
            } else {
                directory.put(before.get());
                if (bundle != null && before.get().running()) {
                    directory.put(restarted(manifest.id(), before.get(), bundle));
                }
            }
            change.reached(Step.UNDONE);
            return true;
        } catch (ModuleFailed | ModuleRefused | IOException e) {
            LOG.error("The earlier version of {} could not be brought back: {}", manifest.id(), Trouble.inWords(e), Trouble.origin(e));
            before.ifPresent(module -> directory.put(module.inTrouble("It could not be brought back: " + e.getMessage())));
            return false;
        }
    }

    private RunningModule restarted(String id, RunningModule before, Bundle bundle) throws ModuleFailed, ModuleRefused, IOException {
        ModuleJar old = reader.read(wanted.jar(id, before.digest()));
        if (!runner.left(bundle)) {
            runner.stop(id, bundle);
        }
        Bundle placed = placed(old, bundle);
        RunningModule again = before.in(placed);
        directory.put(again);
        runner.start(old, placed, TO_START);
        return again;
    }

    private RunningModule module(ModuleJar jar, Bundle bundle, @Nullable String before) {
        String by = currentUser.person().map(Person::id).orElse(null);
        return new RunningModule(jar.manifest(), bundle, "", jar.digest(), Instant.now(), by, before);
    }
}
