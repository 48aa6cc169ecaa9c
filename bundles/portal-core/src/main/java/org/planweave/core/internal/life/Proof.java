package org.planweave.core.internal.life;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.planweave.api.modules.HealthCheck;
import org.planweave.api.modules.HealthCheck.Health;

/**
 * Looks at the final state of a module that was just started. A start that throws nothing proves nothing: the framework reports an
 * active bundle whose components all wait, and a component that throws when it is activated only leaves its service away.
 */
@Component(service = Proof.class)
public final class Proof {

    private static final String CAUSED_BY = "Caused by: ";
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final Thread ENDED = new Thread();

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Map<Long, Thread> hanging = new ConcurrentHashMap<>();

    @Activate
    public Proof(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    /** @throws ModuleFailed with what is not as it should be */
    void demand(Bundle bundle) throws ModuleFailed {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> fault = firstFault(bundle);
        while (fault.isPresent() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            if (failed(bundle)) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            fault = firstFault(bundle);
        }
        if (fault.isPresent()) {
            throw new ModuleFailed(fault.get());
        }
        Optional<String> dead = deadService(bundle).or(() -> firstFault(bundle));
        if (dead.isPresent()) {
            throw new ModuleFailed(dead.get());
        }
    }

    /**
     * What the module's own health checks say; good if it has none, bad if one takes longer than two seconds, or if somebody stopped the
     * bundle past the portal.
     */
    Health health(Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE) {
            return Health.bad("It was stopped past the portal. Deploy it again, or start the portal again.");
        }
        for (ServiceReference<?> reference : services(bundle)) {
            if (Arrays.asList((String[]) reference.getProperty("objectClass")).contains(HealthCheck.class.getName())) {
                Health health = health(bundle, reference);
                if (!health.ok()) {
                    return health;
                }
            }
        }
        return Health.good();
    }

    /** A check that hangs is not asked again while it does: each time would cost another thread. */
    private Health health(Bundle bundle, ServiceReference<?> reference) {
        if (hanging.getOrDefault(bundle.getBundleId(), ENDED).isAlive()) {
            return Health.bad("It has been asked how it is and has not answered since.");
        }
        AtomicReference<Health> said = new AtomicReference<>(Health.good());
        try {
            Watchdog.within(TO_ANSWER, bundle.getSymbolicName() + "-health", "It did not say how it is", () -> said.set(asked(reference)));
            return said.get();
        } catch (ModuleStuck e) {
            hanging.put(bundle.getBundleId(), e.thread());
            return Health.bad(e.sentence());
        } catch (ModuleFailed e) {
            return Health.bad(e.sentence());
        } catch (Exception | LinkageError e) {
            return Health.bad("Its health check failed: " + e.getMessage());
        }
    }

    private Health asked(ServiceReference<?> reference) {
        try {
            return context.getService(reference) instanceof HealthCheck check ? check.check() : Health.good();
        } finally {
            context.ungetService(reference);
        }
    }

    private Optional<String> firstFault(Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE) {
            return Optional.of("The bundle " + bundle.getSymbolicName() + " is not active.");
        }
        return configurations(bundle).flatMap(each -> fault(each).stream()).findFirst();
    }

    private boolean failed(Bundle bundle) {
        return configurations(bundle).anyMatch(each -> each.state == ComponentConfigurationDTO.FAILED_ACTIVATION);
    }

    private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .filter(description -> description.defaultEnabled && !"require".equals(description.configurationPolicy))
                .flatMap(this::configurations);
    }

    private Stream<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO description) {
        return components.getComponentConfigurationDTOs(description).stream();
    }

    private static Optional<String> fault(ComponentConfigurationDTO configuration) {
        String name = configuration.description.name;
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Optional.of(
                    "Its component " + name + " waits for " + waitsFor(configuration) + ", which nothing here offers.");
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Optional.empty();
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Optional.of(
                    "Its component " + name + " failed when it was activated: " + reason(configuration.failure));
            default -> Optional.empty();
        };
    }

    private static String waitsFor(ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> reference.target == null ? reference.name : reference.name + " " + reference.target)
                .findFirst()
                .orElse("a service");
    }

    /** The message at the root of a stack trace, without the names of exceptions, as a sentence's end. */
    static String reason(@Nullable String trace) {
        String root = trace == null ? "" : trace.lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((first, last) -> last)
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
        int message = root.indexOf(": ", root.startsWith(CAUSED_BY) ? CAUSED_BY.length() : 0);
        return message < 0 ? "it gave no reason." : root.substring(message + 2).strip().replaceFirst("[.]?$", ".");
    }

    /** Asks for every service once, so that components that are activated on demand are activated here and not under a person's hands. */
    private Optional<String> deadService(Bundle bundle) {
        for (ServiceReference<?> reference : services(bundle)) {
            Object service = context.getService(reference);
            if (service == null) {
                return firstFault(bundle).or(() -> Optional.of("Its service "
                        + String.join(", ", (String[]) reference.getProperty("objectClass")) + " cannot be had."));
            }
            context.ungetService(reference);
        }
        return Optional.empty();
    }

    /** All services of the bundle; those that it registered through Declarative Services, too. */
    private List<ServiceReference<?>> services(Bundle bundle) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, "(service.bundleid=" + bundle.getBundleId() + ")");
            return all == null ? List.of() : List.of(all);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
