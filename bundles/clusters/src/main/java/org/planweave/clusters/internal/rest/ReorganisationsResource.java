package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Preview;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.stored.Permits;
import org.planweave.clusters.internal.stored.ReorganiseClusters;

/** Reorganises the clusters of a round. */
@Component(service = ReorganisationsResource.class)
@JakartarsResource
@Path("api/v1/clusters/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
public final class ReorganisationsResource {

    private final ReorganiseClusters clusters;
    private final Permits permits;
    private final Plans plans;

    @Activate
    public ReorganisationsResource(
            @Reference ReorganiseClusters clusters, @Reference Permits permits, @Reference Plans plans) {
        this.clusters = clusters;
        this.permits = permits;
        this.plans = plans;
    }

    /** One that was carried out. */
    record PastJson(String id, String round, String words, boolean undone, boolean undoable, String at, String by) {}

    @GET
    public List<PastJson> all(@QueryParam("round") @DefaultValue("") String round) {
        permits.requireForm();
        Round of = round(round);
        return clusters.past(of.id()).stream().map(one -> json(one, of)).toList();
    }

    /**
     * Says what the body's step would change; with {@code seen} from that answer, does it. {@code kind} is {@code rename},
     * {@code move},
     * {@code merge} or {@code split}.
     */
    @POST
    public Response step(@Nullable JsonNode body) {
        permits.requireForm();
        if (body == null || !body.isObject()) {
            throw Problem.invalid("", "Send the step as a JSON object with at least kind and cluster.");
        }
        Round round = round(ClusterJson.text(body, "round", ""));
        Step step = new Step(kind(ClusterJson.text(body, "kind", "")), ClusterJson.text(body, "cluster", ""),
                ClusterJson.text(body, "to", ""), ClusterJson.texts(body, "departments", List.of()),
                ClusterJson.text(body, "name", "").strip(), ClusterJson.text(body, "lead", ""));
        if (!body.hasNonNull("seen")) {
            Preview preview = clusters.preview(round, step);
            return Response.ok(preview).build();
        }
        return Response.status(201).entity(json(clusters.apply(round, step, ClusterJson.text(body, "seen", "")), round)).build();
    }

    /** Undoes it, until its round opens. */
    @DELETE
    @Path("{reorganisation}")
    public void undo(@PathParam("reorganisation") String id, @QueryParam("round") @DefaultValue("") String round) {
        permits.requireForm();
        clusters.undo(round(round), id);
    }

    private PastJson json(Past past, Round round) {
        return new PastJson(past.id(), past.round(), past.words(), past.undone(), clusters.undoable(past, round),
                past.at().toString(), past.by());
    }

    private Round round(String id) {
        return (id.isEmpty() ? plans.currentRound() : plans.round(id))
                .orElseThrow(() -> Problem.notFound("There is no round “" + id + "”; list the rounds to see which there are."));
    }

    private static Step.Kind kind(String name) {
        return Stream.of(Step.Kind.values()).filter(one -> one.name().equals(name.toUpperCase(Locale.UK))).findFirst()
                .orElseThrow(() -> Problem.invalid("/kind", "“kind” must be rename, move, merge or split."));
    }
}
