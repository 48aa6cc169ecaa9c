package org.planweave.core.internal.life;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.ModuleSurface;
import org.planweave.api.host.Readiness;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.people.CurrentUser;
import org.planweave.core.internal.demo.DemonstrationLoader;
import org.planweave.core.internal.store.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the portal to where it was: every module that it is meant to have, from the record in the database and the jars that came
 * with the distribution; then the demonstration council into an empty database; then it says that it is ready. A module that does not
 * start keeps nothing else from starting.
 */
@Component(service = Readiness.class, immediate = true)
public final class StartUp implements Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    /** Everything starts at once, perhaps on a machine that is busy with that: it may take longer than one deployment. */
    private static final Duration TO_START = Duration.ofSeconds(60);

    private static final String HELD = "It was not started: the portal runs with the modules of the distribution alone "
            + "(--no-extra-modules). Start it without that to have it again, or remove it.";

    private final WantedModules wanted;
    private final JarReader reader;
    private final ModuleJudge judge;
    private final ModuleRunner runner;
    private final ModuleGates gates;
    private final Directory directory;
    private final CutOffChanges cutOff;
    private final CurrentUser currentUser;
    private final DemonstrationLoader demonstration;
    private final Pulse pulse;
    private final BundleContext context;
    private final RunFile runFile = new RunFile();
    private final Thread thread;
    private volatile boolean starting = true;
    private volatile boolean ready;
    private volatile String detail = "The portal is starting.";

    /** The surface is asked for only so that the portal is not called ready before people can see it. */
    @Activate
    public StartUp(
            BundleContext context,
            @Reference WantedModules wanted,
            @Reference JarReader reader,
            @Reference ModuleJudge judge,
            @Reference ModuleRunner runner,
            @Reference ModuleGates gates,
            @Reference Directory directory,
            @Reference CutOffChanges cutOff,
            @Reference CurrentUser currentUser,
            @Reference DemonstrationLoader demonstration,
            @Reference Pulse pulse,
            @Reference ModuleSurface surface) {
        this.context = context;
        this.pulse = pulse;
        this.wanted = wanted;
        this.reader = reader;
        this.judge = judge;
        this.runner = runner;
        this.gates = gates;
        this.directory = directory;
        this.cutOff = cutOff;
        this.currentUser = currentUser;
        this.demonstration = demonstration;
        this.thread = new Thread(this::run, "planweave-start");
        thread.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        ready = false;
        detail = "The portal is stopping.";
        runFile.remove();
        thread.interrupt();
        thread.join(Duration.ofSeconds(10).toMillis());
        directory.modules().forEach(this::stop);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public boolean starting() {
        return starting;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public List<String> degraded() {
        List<String> all = new ArrayList<>();
        if (!pulse.beats()) {
            all.add("The database does not answer.");
        }
        for (RunningModule module : directory.modules()) {
            String id = module.manifest().id();
            if (!module.running()) {
                all.add("The module " + id + " does not run.");
            } else if (gates.resting(id).isPresent()) {
                all.add("The module " + id + " rests: it failed again and again.");
            }
        }
        return all;
    }

    private void run() {
        try {
            currentUser.asPortal(() -> {
                bringUp();
                return null;
            });
            ready = true;
            detail = "The portal is ready.";
            runFile.write();
            LOG.info("The portal is ready");
        } catch (RuntimeException | LinkageError e) {
            detail = "The portal could not start: " + e.getMessage();
            LOG.error("The portal could not start", e);
        } finally {
            starting = false;
        }
    }

    private void bringUp() {
        cutOff.settle();
        List<Installed> installed = new ArrayList<>();
        for (WantedModules.Wanted module : wanted.reconciled()) {
            installed(module).ifPresent(installed::add);
        }
        installed.sort(Comparator.comparing((Installed module) -> !module.jar().manifest().always())
                .thenComparing(module -> module.jar().manifest().id()));
        awaitLevel();
        for (Installed module : installed) {
            detail = "Starting " + module.jar().manifest().title() + ".";
            start(module.module(), module.jar());
        }
        detail = "Loading the demonstration council.";
        demonstration.loadWhenSettled();
    }

    /**
     * The framework refuses to start a bundle of a level that it has not reached: this thread may be ready for the modules while the one that
     * starts the host is still at it.
     */
    private void awaitLevel() {
        FrameworkStartLevel framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        long end = System.nanoTime() + TO_START.toNanos();
        while (framework.getStartLevel() < framework.getInitialBundleStartLevel() && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private record Installed(RunningModule module, ModuleJar jar) {}

    private Optional<Installed> installed(WantedModules.Wanted module) {
        try (var content = ModuleRunner.open(module.jar())) {
            ModuleJar shipped = module.shipped();
            ModuleJar jar = shipped == null ? reader.read(module.jar()) : shipped;
            Bundle bundle = module.held() ? null : runner.install(module.id(), content);
            RunningModule running = new RunningModule(jar.manifest(), bundle, module.held() ? HELD : "It is starting.", jar.digest(),
                    module.changedAt(), module.changedBy(), module.before());
            directory.put(running);
            gates.gate(module.id());
            return module.held() ? Optional.empty() : Optional.of(new Installed(running, jar));
        } catch (IOException | ModuleRefused | ModuleFailed e) {
            LOG.error("The module {} could not be installed: {}", module.id(), Trouble.inWords(e), Trouble.origin(e));
            return Optional.empty();
        }
    }

    private void start(RunningModule module, ModuleJar jar) {
        String id = module.manifest().id();
        RunningModule started = module.inTrouble("");
        try {
            ModuleCheck check = judge.judge(jar, false, true);
            if (!check.accepted()) {
                throw new ModuleFailed(String.join(" ", check.refusals()));
            }
            directory.put(started);
            runner.start(jar, bundle(module), TO_START);
        } catch (ModuleFailed e) {
            LOG.error("The module {} does not run: {}", id, Trouble.inWords(e), Trouble.origin(e));
            directory.put(module.inTrouble(String.valueOf(e.getMessage())));
        } finally {
            gates.open(id);
        }
    }

    private void stop(RunningModule module) {
        Bundle bundle = module.bundle();
        if (bundle == null) {
            return;
        }
        try {
            runner.stop(module.manifest().id(), bundle);
        } catch (ModuleFailed e) {
            LOG.warn("The module {} did not stop as it should: {}", module.manifest().id(), Trouble.inWords(e), Trouble.origin(e));
        }
    }

    private static Bundle bundle(RunningModule module) throws ModuleFailed {
        Bundle bundle = module.bundle();
        if (bundle == null) {
            throw new ModuleFailed("It is not installed.");
        }
        return bundle;
    }
}
