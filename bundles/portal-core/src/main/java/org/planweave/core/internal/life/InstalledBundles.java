package org.planweave.core.internal.life;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.BundleState;
import org.planweave.api.modules.FrameworkBundles;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;

/**
 * The framework's own list. The framework does not keep when a bundle started, so this listens from the moment the core runs:
 * what started before has one start and no instant. It listens synchronously, so that whoever waited for a start finds it here.
 */
@Component(service = FrameworkBundles.class, immediate = true)
public final class InstalledBundles implements FrameworkBundles, SynchronousBundleListener {

    private record Starts(@Nullable Instant last, int count) {

        private Starts more() {
            return new Starts(Instant.now(), count + 1);
        }
    }

    private static final Starts NEVER = new Starts(null, 0);

    private final BundleContext framework;
    private final Directory directory;
    private final CurrentUser user;
    private final Map<Long, Starts> starts = new ConcurrentHashMap<>();

    @Activate
    public InstalledBundles(BundleContext context, @Reference Directory directory, @Reference CurrentUser user) {
        this.framework = context;
        this.directory = directory;
        this.user = user;
        framework.addBundleListener(this);
        Arrays.stream(framework.getBundles()).filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .forEach(bundle -> starts.putIfAbsent(bundle.getBundleId(), new Starts(null, 1)));
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            starts.compute(event.getBundle().getBundleId(), (id, known) -> (known == null ? NEVER : known).more());
        }
    }

    @Override
    public List<BundleState> all() {
        requireReader();
        return Stream.of(framework.getBundles()).sorted(Comparator.comparing(Bundle::getBundleId)).map(this::state).toList();
    }

    private BundleState state(Bundle bundle) {
        Starts known = starts.getOrDefault(bundle.getBundleId(), NEVER);
        String name = bundle.getSymbolicName();
        return new BundleState(bundle.getBundleId(), name == null ? bundle.getLocation() : name, bundle.getVersion().toString(),
                word(bundle.getState()), directory.moduleOf(bundle.getBundleId()).orElse(null),
                Instant.ofEpochMilli(bundle.getLastModified()), known.last(), known.count());
    }

    private static String word(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.ACTIVE -> "ACTIVE";
            default -> "UNINSTALLED";
        };
    }

    private void requireReader() {
        if (!user.isPortal() && Stream.of(Role.ADMINISTRATOR, Role.MODULE_DEPLOYER, Role.AUDITOR).noneMatch(user.required()::has)) {
            throw Problem.forbidden("Only administrators, module deployers and auditors read the framework's own list. "
                    + "An administrator can tell you what it says.");
        }
    }

    @Deactivate
    void stop() {
        framework.removeBundleListener(this);
    }
}
