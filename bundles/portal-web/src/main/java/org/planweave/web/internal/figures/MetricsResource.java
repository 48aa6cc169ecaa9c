package org.planweave.web.internal.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.WebConfig;

/** Where Prometheus asks. */
@Component(service = MetricsResource.class, configurationPid = WebConfig.PID)
@JakartarsResource
@Path("/metrics")
public final class MetricsResource {

    private final Figures figures;
    private final Watchers watchers;

    @Activate
    public MetricsResource(@Reference Figures figures, WebConfig config) {
        this.figures = figures;
        this.watchers = new Watchers(config.metrics_token());
    }

    @GET
    public Response figures() throws IOException {
        HttpServletRequest request = Exchange.current().orElseThrow().request();
        watchers.check(request);
        Figures.Sent sent = figures.read(request.getHeader("Accept"));
        return Response.ok(sent.body()).header("Content-Type", sent.type()).build();
    }
}
