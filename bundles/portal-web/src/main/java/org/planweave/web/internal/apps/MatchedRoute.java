package org.planweave.web.internal.apps;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.planweave.web.internal.front.Exchange;

/** Says which of its addresses a resource answers at, before it does. */
final class MatchedRoute implements ContainerRequestFilter {

    /** There are as many as the application has addresses. */
    private final Map<List<String>, String> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo() instanceof ExtendedUriInfo matched) {
            List<UriTemplate> parts = matched.getMatchedTemplates();
            // By their texts: to Jersey two templates are the same if only the names in them differ.
            List<String> texts = parts.stream().map(UriTemplate::getTemplate).toList();
            Exchange.current().ifPresent(exchange -> exchange.route(known.computeIfAbsent(texts, any -> route(parts))));
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
