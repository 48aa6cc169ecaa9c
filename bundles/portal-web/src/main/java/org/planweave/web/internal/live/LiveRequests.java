package org.planweave.web.internal.live;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Failure;

/** What pages ask by themselves: {@code GET /live?about=REF} is a stream, {@code POST /live/editing?ref=REF} says what is open. */
@Component(service = LiveRequests.class)
public final class LiveRequests {

    /** The first segment of these addresses. */
    public static final String SEGMENT = "live";

    private static final int MOST_ABOUT = 10;

    private final LiveStreams streams;
    private final OpenForms forms;
    private final Access access;

    @Activate
    public LiveRequests(@Reference LiveStreams streams, @Reference OpenForms forms, @Reference Access access) {
        this.streams = streams;
        this.forms = forms;
        this.access = access;
    }

    /** @throws Problem 400, 404, 405, 429 or 503, as for any other request */
    public void serve(Exchange exchange) throws IOException {
        String asked = exchange.request().getMethod() + ' ' + exchange.path();
        switch (asked) {
            case "GET /live" -> open(exchange);
            case "POST /live/editing" -> editing(exchange);
            default -> throw Failure.of(exchange.path().matches("/live(/editing)?") ? 405 : 404);
        }
    }

    private void open(Exchange exchange) throws IOException {
        Set<ResourceRef> about = refs(exchange.request(), "about");
        about.forEach(ref -> access.require(Verb.READ, ref));
        var session = exchange.session().orElseThrow();
        String secret = Doorkeeper.secret(exchange).orElseThrow();
        streams.requireRoom(session.person());
        streams.open(exchange.request().startAsync(), secret, session.person(), about);
    }

    private void editing(Exchange exchange) {
        boolean closed = "true".equals(exchange.request().getParameter("closed"));
        refs(exchange.request(), "ref").forEach(closed ? forms::closed : forms::opened);
        exchange.response().setStatus(204);
    }

    private static Set<ResourceRef> refs(HttpServletRequest request, String name) {
        String[] sent = request.getParameterValues(name);
        if (sent == null || sent.length > MOST_ABOUT) {
            throw Problem.invalid(name, "Say with “" + name + "” which resource you mean, such as plans:plan:ID; at most "
                    + MOST_ABOUT + ".");
        }
        Set<ResourceRef> refs = new LinkedHashSet<>();
        for (String one : sent) {
            refs.add(ResourceRef.parse(one));
        }
        return refs;
    }
}
