package org.planweave.web.internal.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.web.internal.page.Held;

/** The resources that bundles offer now. */
@Component(service = Resources.class)
public final class Resources {

    private record Offered(long bundleId, Supplier<? extends @Nullable Object> resource) {}

    private final Map<Long, Offered> offered = new ConcurrentSkipListMap<>();
    private final AtomicLong added = new AtomicLong();
    private final @Nullable BundleContext context;

    @Activate
    public Resources(@Nullable BundleContext context) {
        this.context = context;
    }

    @Reference(service = AnyService.class, target = "(osgi.jakartars.resource=true)", unbind = "forget",
            cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void offer(ServiceReference<Object> reference) {
        Held<Object> held = new Held<>(Objects.requireNonNull(context), reference);
        offered.put(id(reference), new Offered((Long) reference.getProperty("service.bundleid"), held));
    }

    void forget(ServiceReference<Object> reference) {
        offered.remove(id(reference));
    }

    private static Long id(ServiceReference<?> reference) {
        return (Long) reference.getProperty("service.id");
    }

    /** For resources that are no services. */
    public void add(long bundleId, Object resource) {
        offered.put(-added.incrementAndGet(), new Offered(bundleId, () -> resource));
    }

    /** Takes away what {@link #add} added for a bundle. */
    public void removeAll(long bundleId) {
        offered.values().removeIf(one -> one.bundleId() == bundleId);
    }

    /** The resources of a bundle, in the order in which they came. */
    public List<Object> of(long bundleId) {
        List<Object> all = new ArrayList<>();
        for (Offered one : offered.values()) {
            @Nullable Object resource = one.bundleId() == bundleId ? one.resource().get() : null;
            if (resource != null) {
                all.add(resource);
            }
        }
        return all;
    }
}
