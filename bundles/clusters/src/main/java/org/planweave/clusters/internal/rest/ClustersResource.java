package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.api.store.Transactions;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.ManageClusters;
import org.planweave.clusters.internal.stored.Permits;

/** Clusters: of all rounds, or of one. */
@Component(service = ClustersResource.class)
@JakartarsResource
@Path("api/v1/clusters")
@Produces(MediaType.APPLICATION_JSON)
public final class ClustersResource {

    private final ClusterReads reads;
    private final ManageClusters clusters;
    private final Permits permits;
    private final Plans plans;
    private final Transactions transactions;

    @Activate
    public ClustersResource(
            @Reference ClusterReads reads, @Reference ManageClusters clusters, @Reference Permits permits,
            @Reference Plans plans, @Reference Transactions transactions) {
        this.reads = reads;
        this.clusters = clusters;
        this.permits = permits;
        this.plans = plans;
        this.transactions = transactions;
    }

    /** Newest round first. {@code round} is an id or a period such as 2027–28. */
    @GET
    public List<ClusterJson> all(@QueryParam("round") @DefaultValue("") String round) {
        return plans.rounds().stream()
                .filter(one -> round.isEmpty() || one.id().equals(round) || one.title().equals(round))
                .map(Round::id)
                .flatMap(one -> reads.of(one).stream())
                .filter(one -> permits.mayRead(one.id()))
                .map(ClusterJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), cluster(id));
    }

    /** Forms a cluster in the body's {@code round}; in the current one without it. */
    @POST
    public Response form(JsonNode body) {
        Charter charter = ClusterJson.charter(body, Charter.EMPTY);
        String round = ClusterJson.text(body, "round", "");
        Cluster cluster = clusters.form(charter, round.isEmpty() ? null : round);
        return answer(Response.created(URI.create("/api/v1/clusters/" + cluster.id())), cluster);
    }

    /**
     * Changes what the body names. {@code open} false closes it with the body's {@code reason}, true opens it again.
     */
    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        Cluster before = cluster(id);
        Charter wanted = ClusterJson.charter(body, before.charter());
        long from = IfMatch.version(ifMatch, "cluster");
        boolean open = body.path("open").asBoolean(before.open());
        String reason = ClusterJson.text(body, "reason", "");
        return answer(Response.ok(), transactions.join(() -> {
            Cluster after = clusters.change(id, from, wanted);
            return open == after.open() ? after : clusters.setOpen(id, after.version(), open, reason);
        }));
    }

    private Cluster cluster(String id) {
        return reads.find(id).filter(one -> permits.mayRead(one.id())).orElseThrow(() -> Problem.notFound(
                "There is no cluster “" + id + "”; list the clusters to see which there are."));
    }

    private static Response answer(Response.ResponseBuilder response, Cluster cluster) {
        return response.header("ETag", "\"" + cluster.version() + "\"").entity(ClusterJson.of(cluster)).build();
    }
}
