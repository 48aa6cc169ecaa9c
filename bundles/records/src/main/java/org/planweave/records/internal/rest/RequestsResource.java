package org.planweave.records.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pages.ClosePages;
import org.planweave.records.internal.pages.NewPages;
import org.planweave.records.internal.rest.Json.RequestJson;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Calendar;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Requests;

/** Requests for information. */
@Component(service = RequestsResource.class)
@JakartarsResource
@Path("api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestsResource {

    /** A request to take in. */
    public record NewBody(@Nullable String reference, @Nullable String asked, @Nullable String received, @Nullable String kind,
            @Nullable String target) {}

    /** How it stands from now on: {@code answered}, {@code refused}, or {@code open} again. */
    public record StateBody(@Nullable String state, @Nullable String day, @Nullable String why, @Nullable String exemption) {}

    private final Requests requests;
    private final Calendar calendar;
    private final Host host;
    private final Permits permits;

    @Activate
    public RequestsResource(@Reference Requests requests, @Reference Calendar calendar, @Reference Host host, @Reference Permits permits) {
        this.permits = permits;
        this.requests = requests;
        this.calendar = calendar;
        this.host = host;
    }

    /** All of them, or those of one state; none for those who do not keep records. */
    @GET
    @Path("requests")
    public List<RequestJson> all(@QueryParam("state") @DefaultValue("") String state) {
        return !permits.may() ? List.of() : requests.all().stream().filter(one -> state.isEmpty() || one.state().word().equals(state)).map(this::json).toList();
    }

    @GET
    @Path("requests/{id}")
    public RequestJson one(@PathParam("id") String id) {
        return json(requests.one(id));
    }

    @POST
    @Path("requests")
    public Response take(@Nullable NewBody sent) {
        NewBody body = sent == null ? new NewBody(null, null, null, null, null) : sent;
        FoiRequest made = requests.take(text(body.reference()), text(body.asked()), NewPages.day("received", text(body.received())),
                Target.of(text(body.kind()), text(body.target())));
        return Response.created(URI.create("/api/v1/records/requests/" + made.id())).entity(json(made)).build();
    }

    /** @return how many new things there are */
    @POST
    @Path("requests/{id}/gather")
    public Map<String, Integer> gather(@PathParam("id") String id) {
        return Map.of("added", requests.gatherAgain(id));
    }

    @PUT
    @Path("requests/{id}/state")
    public RequestJson state(@PathParam("id") String id, @Nullable StateBody body) {
        if (body == null) {
            throw Problem.invalid("state", "Send the state: open, answered or refused.");
        }
        if ("open".equals(body.state())) {
            return json(requests.reopen(id));
        }
        State how = ClosePages.state(text(body.state()));
        Exemption under = how == State.REFUSED ? Exemption.of(text(body.exemption())) : null;
        return json(requests.close(id, how, body.day() == null ? host.today() : NewPages.day("day", body.day()), text(body.why()), under));
    }

    private RequestJson json(FoiRequest one) {
        return RequestJson.of(one, calendar.clock(), host.today());
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
