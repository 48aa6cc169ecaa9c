package org.planweave.web.internal.apps;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.planweave.web.internal.front.Exchange;

/** Says which of its addresses a resource answers at, before it does. */
final class MatchedRoute implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo() instanceof ExtendedUriInfo matched) {
            Exchange.current().ifPresent(exchange -> exchange.route(route(matched.getMatchedTemplates())));
        }
    }

    /** Jersey has the last part first, and patterns of its own in the names. */
    static String route(List<UriTemplate> lastFirst) {
        StringBuilder route = new StringBuilder();
        for (UriTemplate part : lastFirst) {
            String text = part.getTemplate().replaceAll("\\{\\s*([\\w.-]+)\\s*:[^/]*?}(?=/|$)", "{$1}");
            route.insert(0, text.startsWith("/") || text.isEmpty() ? text : '/' + text);
        }
        return route.toString().replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
