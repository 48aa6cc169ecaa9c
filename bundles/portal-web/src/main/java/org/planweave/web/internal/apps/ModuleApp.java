package org.planweave.web.internal.apps;

import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.page.FailurePages;
import org.planweave.web.internal.page.Shell;

/** One module's Jersey application. It is shut down when it was let go and its last request has ended. */
final class ModuleApp {

    /** Headers that are the shell's business alone. */
    private static final Set<String> PRIVATE = Set.of("cookie", "authorization", "idempotency-key");

    private final List<Object> resources;
    private final ApplicationHandler handler;
    private final Container container;
    private final AtomicInteger users = new AtomicInteger(1);

    ModuleApp(List<Object> resources, Shell shell, FailurePages failures) {
        this.resources = resources;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jersey looks for its parts by the thread's class loader; a module's must not be kept for that.
        thread.setContextClassLoader(ApplicationHandler.class.getClassLoader());
        try {
            handler = new ApplicationHandler(configuration(resources, shell, failures));
            container = new Standing(handler);
            handler.onStartup(container);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ResourceConfig configuration(List<Object> resources, Shell shell, FailurePages failures) {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.MOXY_JSON_FEATURE_DISABLE, true);
        config.property(ServerProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        config.register(MultiPartFeature.class);
        config.register(new JsonBody(Json.mapper()));
        config.register(new PageBody(shell));
        config.register(new MatchedRoute());
        FailureMapper mapper = new FailureMapper(failures);
        config.register(new HouseRules(mapper));
        config.register(new FormsOnly());
        config.register(new WholeParts());
        config.register(mapper);
        resources.forEach(config::register);
        return config;
    }

    List<Object> resources() {
        return resources;
    }

    /** Whether it was still there to be used. Who got true has to {@link #release()}. */
    boolean acquire() {
        return users.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            handler.onShutdown(container);
        }
    }

    void serve(Exchange exchange, ContainerResponseWriter writer) {
        URI base = AskedAddress.of((exchange.secure() ? "https://" : "http://") + exchange.request().getHeader("Host")
                + "/");
        URI asked = AskedAddress.of(base + exchange.self().substring(1));
        ContainerRequest request = new ContainerRequest(base, asked, exchange.request().getMethod(),
                new Caller(exchange),
                new MapPropertiesDelegate(), handler.getConfiguration());
        Enumeration<String> names = exchange.request().getHeaderNames();
        for (String name : Collections.list(names)) {
            if (!PRIVATE.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(exchange.request().getHeaders(name)).forEach(value -> request.header(name, value));
            }
        }
        request.setEntityStream(exchange.body());
        request.setWriter(writer);
        handler.handle(request);
    }

    /** What Jersey wants to know of where it runs. */
    private record Standing(ApplicationHandler handler) implements Container {

        @Override
        public ResourceConfig getConfiguration() {
            return handler.getConfiguration();
        }

        @Override
        public ApplicationHandler getApplicationHandler() {
            return handler;
        }

        @Override
        public void reload() {
            throw new UnsupportedOperationException("An application is never changed; a new one takes its place.");
        }

        @Override
        public void reload(ResourceConfig other) {
            reload();
        }
    }
}
