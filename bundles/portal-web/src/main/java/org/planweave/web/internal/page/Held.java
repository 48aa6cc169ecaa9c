package org.planweave.web.internal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service that is made when it is first needed, not when it appears: one that needs us while we are being made
 * would otherwise
 * find nobody.
 */
public final class Held<T> implements Supplier<@Nullable T> {

    private final BundleContext context;
    private final ServiceReference<T> reference;
    private @Nullable T service;

    public Held(BundleContext context, ServiceReference<T> reference) {
        this.context = context;
        this.reference = reference;
    }

    @Override
    public synchronized @Nullable T get() {
        if (service == null) {
            service = context.getService(reference);
        }
        return service;
    }

    /** Its properties. */
    public static Map<String, Object> properties(ServiceReference<?> reference) {
        Map<String, Object> properties = new HashMap<>();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        return properties;
    }
}
