package org.planweave.web.internal.front;

import java.io.IOException;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.api.host.ModuleDirectory.Entry;
import org.planweave.api.host.Readiness;
import org.planweave.web.internal.apps.Dispatch;
import org.planweave.web.internal.live.LiveRequests;
import org.planweave.web.internal.page.ModuleReach;

/** Whose a path is: the host's own by its first segment, or a module's, whose gate it then goes through. */
@Component(service = Routes.class)
public final class Routes {

    /** The type of the problem of those who come before the portal is there whole. */
    static final String STARTING = "starting";

    private static final String OPENS_BY_ITSELF = "The portal is starting. This page opens by itself as soon as everything is there.";

    private static final String HOST = "portal-web";
    private static final Set<String> PAGES =
            Set.of("", "sign-in", "sign-out", "claim", "account", "accessibility", "privacy", "cookies", "terms", "help",
                    "metrics", "statements");
    private static final Set<String> API =
            Set.of("departments", "modules", "tokens", "people", "audit", "host", "openapi.json", "statements");

    private final Dispatch dispatch;
    private final ModuleReach reach;
    private final Gates gates;
    private final LiveRequests live;
    private final RequestLimit limit;
    private final Readiness readiness;
    private final long hostBundle;

    @Activate
    public Routes(BundleContext context, @Reference Dispatch dispatch, @Reference ModuleReach reach,
            @Reference Gates gates, @Reference LiveRequests live, @Reference RequestLimit limit, @Reference Readiness readiness) {
        this(context.getBundle().getBundleId(), dispatch, reach, gates, live, limit, readiness);
    }

    /** For where there are no bundles. */
    Routes(long hostBundle, Dispatch dispatch, ModuleReach reach, Gates gates, LiveRequests live, RequestLimit limit, Readiness readiness) {
        this.limit = limit;
        this.readiness = readiness;
        this.hostBundle = hostBundle;
        this.live = live;
        this.dispatch = dispatch;
        this.reach = reach;
        this.gates = gates;
    }

    void serve(Exchange exchange) throws IOException {
        String segment = exchange.segment();
        if (!exchange.api() && segment.equals(LiveRequests.SEGMENT)) {
            exchange.route('/' + LiveRequests.SEGMENT);
            live.serve(exchange);
            return;
        }
        boolean hosts = (exchange.api() ? API : PAGES).contains(segment);
        if (readiness.starting() && (!hosts || segment.isEmpty())) {
            // What is not there yet would be told as if it were nowhere, and a plan without what its modules say of who may read it.
            throw Problem.of(503, STARTING, exchange.wantsPage() && exchange.reads() ? OPENS_BY_ITSELF : Drain.STARTING);
        }
        if (hosts) {
            dispatch.serve(HOST, hostBundle, exchange);
            return;
        }
        Entry owner = reach.owner(exchange.segments())
                .filter(entry -> reach.isOpen(entry, exchange.person()))
                .orElseThrow(() -> Failure.of(404));
        try (Gates.Visit visit = gates.enterAsRequest(owner.id(), exchange.verb() + " /" + exchange.segment() + "/…");
                RequestLimit.Watched watched = limit.watch(exchange)) {
            // Asked again inside the gate: what waited for it may find a newer bundle.
            Entry now = reach.owner(exchange.segments()).filter(entry -> entry.bundleId() >= 0)
                    .orElseThrow(() -> Failure.of(404));
            serve(now, exchange);
        }
    }

    /** A module that says no has worked; one that throws what nobody expects has not. */
    private void serve(Entry module, Exchange exchange) throws IOException {
        boolean worked = false;
        try {
            dispatch.serve(module.id(), module.bundleId(), exchange);
            worked = exchange.response().getStatus() != 500;
        } catch (Problem told) {
            worked = true;
            throw told;
        } finally {
            gates.answered(module.id(), worked);
        }
    }
}
