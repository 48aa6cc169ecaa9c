package org.planweave.web.internal.figures;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How many requests there were to which address as it is declared, how they ended and how long they took. */
@Component(service = RequestFigures.class)
public final class RequestFigures {

    /** Modules come and go with their addresses; more than these are counted together. */
    static final int MOST_ROUTES = 1500;
    private static final double NANOS = 1e9;
    private static final int CLASS = 100;

    private final Set<String> routes = ConcurrentHashMap.newKeySet();
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram seconds = Histogram.builder().name("planweave_request_seconds")
            .help("How long requests took, by verb, address as it is declared and class of the status.").labelNames("verb", "route", "status")
            .classicOnly().classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10).register(registry);

    private final Counter uploads = Counter.builder().name("planweave_uploads_scanned")
            .help("Uploads that were shown to the malware scanner, by what came of it.").labelNames("result").register(registry);

    @Activate
    public RequestFigures() {}

    /**
     * A request has been answered.
     *
     * @param verb one of the web's, or {@code OTHER}
     * @param route as the resource declares it; empty if nobody was found to answer
     */
    public void answered(String verb, String route, int status, long nanos) {
        seconds.labelValues(verb, known(route), status / CLASS + "xx").observe(nanos / NANOS);
    }

    /** @param result what came of showing an upload to the malware scanner: a word of ours, never of the scanner's */
    public void looked(String result) {
        uploads.labelValues(result).inc();
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private String known(String route) {
        if (route.isEmpty()) {
            return "none";
        }
        if (routes.size() < MOST_ROUTES) {
            routes.add(route);
        }
        return routes.contains(route) ? route : "other";
    }
}
