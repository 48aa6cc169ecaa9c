package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one version of a module in the place of another, and back. Called with the module's gate shut. */
@Component(service = ModuleSwap.class)
public final class ModuleSwap {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleSwap.class);

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
    RunningModule to(ModuleJar jar, Optional<RunningModule> before) throws ModuleFailed {
        return before.isPresent() ? replace(before.get(), jar) : install(jar);
    }

    private RunningModule replace(RunningModule before, ModuleJar jar) throws ModuleFailed {
        Bundle bundle = before.bundle();
        if (bundle == null) {
            return install(jar);
        }
        runner.stop(before.manifest().id(), bundle);
        try (var content = ModuleRunner.open(jar.file())) {
            runner.replace(bundle, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunningModule next = module(jar, bundle, before.digest().equals(jar.digest()) ? before.before() : before.digest());
        directory.put(next);
        runner.start(jar, bundle);
        return next;
    }

    private RunningModule install(ModuleJar jar) throws ModuleFailed {
        try (var content = ModuleRunner.open(jar.file())) {
            Bundle bundle = runner.install(jar.manifest().id(), content);
            RunningModule next = module(jar, bundle, null);
            directory.put(next);
            runner.start(jar, bundle);
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings back what ran before; a module that was new is taken away again. */
    void back(ModuleManifest manifest, Optional<RunningModule> before) {
        try {
            Bundle bundle = directory.module(manifest.id()).map(RunningModule::bundle).orElse(null);
            if (before.isEmpty()) {
                directory.remove(manifest.id());
                if (bundle != null) {
                    runner.uninstall(bundle);
                }
                return;
            }
            directory.put(before.get());
            if (bundle != null && before.get().running()) {
                ModuleJar old = reader.read(wanted.jar(manifest.id(), before.get().digest()));
                runner.stop(manifest.id(), bundle);
                try (var content = ModuleRunner.open(old.file())) {
                    runner.replace(bundle, content);
                }
                runner.start(old, bundle);
            }
        } catch (ModuleFailed | ModuleRefused | IOException e) {
            LOG.error("The earlier version of {} could not be brought back", manifest.id(), e);
            before.ifPresent(module -> directory.put(module.inTrouble("It could not be brought back: " + e.getMessage())));
        }
    }

    private RunningModule module(ModuleJar jar, Bundle bundle, @Nullable String before) {
        String by = currentUser.person().map(Person::id).orElse(null);
        return new RunningModule(jar.manifest(), bundle, "", jar.digest(), Instant.now(), by, before);
    }
}
