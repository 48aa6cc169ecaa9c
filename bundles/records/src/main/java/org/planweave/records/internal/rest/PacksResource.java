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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.PackFiles;
import org.planweave.records.internal.rest.Json.ItemJson;
import org.planweave.records.internal.rest.Json.MarkJson;
import org.planweave.records.internal.stored.Marking;
import org.planweave.records.internal.stored.Marking.Ruling;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Requests;

/** What was gathered for a request, what is held back of it, and its files. */
@Component(service = PacksResource.class)
@JakartarsResource
@Path("api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PacksResource {

    private static final int MOST = 200;

    /** A decision: {@code remove} with a section, or {@code keep}. */
    public record RulingBody(@Nullable String decision, @Nullable String exemption, @Nullable String reason) {

        Ruling ruling() {
            return Ruling.of(RequestsResource.text(decision), RequestsResource.text(exemption), RequestsResource.text(reason));
        }
    }

    /** Words to hold back in one item or all of them; without words, all of the item. */
    public record HandBody(@Nullable String words, @Nullable Boolean everywhere, @Nullable String exemption, @Nullable String reason) {}

    private final Requests requests;
    private final Packs packs;
    private final Marking marking;
    private final PackFiles files;

    @Activate
    public PacksResource(@Reference Requests requests, @Reference Packs packs, @Reference Marking marking, @Reference PackFiles files) {
        this.requests = requests;
        this.packs = packs;
        this.marking = marking;
        this.files = files;
    }

    /** Items after a place, up to 200. */
    @GET
    @Path("requests/{id}/items")
    public Response items(@PathParam("id") String id, @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        requests.one(id);
        if (limit < 1 || limit > MOST || after < 0) {
            throw Problem.invalid("limit", "Send a limit from 1 to " + MOST + " and the place of the last item that you have.");
        }
        List<ItemJson> part = packs.part(id, after + 1, after + limit).stream().map(one -> ItemJson.of(one.item())).toList();
        Response.ResponseBuilder answer = Response.ok(part);
        if (after + limit < packs.count(id)) {
            answer.header("Link", "</api/v1/records/requests/" + id + "/items?after=" + (after + limit) + "&limit=" + limit + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("requests/{id}/marks")
    public List<MarkJson> marks(@PathParam("id") String id) {
        requests.one(id);
        Map<String, Integer> places = packs.places(id);
        return packs.marks(id).stream().map(one -> MarkJson.of(one, places.getOrDefault(one.item(), 0))).toList();
    }

    @PUT
    @Path("requests/{id}/marks/{mark}")
    public Response decide(@PathParam("id") String id, @PathParam("mark") String mark, @Nullable RulingBody body) {
        marking.decide(id, mark, (body == null ? new RulingBody(null, null, null) : body).ruling());
        return Response.noContent().build();
    }

    /** @return in how many places it is held back by that */
    @POST
    @Path("requests/{id}/items/{place}/marks")
    public Map<String, Integer> mark(@PathParam("id") String id, @PathParam("place") int place, @Nullable HandBody sent) {
        HandBody body = sent == null ? new HandBody(null, null, null, null) : sent;
        Ruling ruling = Ruling.of("remove", RequestsResource.text(body.exemption()), RequestsResource.text(body.reason()));
        if (body.words() != null) {
            return Map.of("places", marking.holdBack(id, place, body.words(), Boolean.TRUE.equals(body.everywhere()), ruling));
        }
        marking.holdBackAll(id, place, ruling);
        return Map.of("places", 1);
    }

    @GET
    @Path("requests/{id}/pack.zip")
    @Produces("application/zip")
    public byte[] pack(@PathParam("id") String id) {
        return files.released(id);
    }

    /** Nothing held back: asks for a token that is minutes old. */
    @GET
    @Path("requests/{id}/whole.zip")
    @Produces("application/zip")
    public byte[] whole(@PathParam("id") String id) {
        return files.whole(id);
    }
}
