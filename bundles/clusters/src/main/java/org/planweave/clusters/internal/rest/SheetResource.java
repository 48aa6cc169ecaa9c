package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.sheet.DrawsSheets;
import org.planweave.clusters.internal.sheet.Sheet;
import org.planweave.clusters.internal.sheet.SheetEdition;
import org.planweave.clusters.internal.stored.ClusterReads;
import org.planweave.clusters.internal.stored.KeepSheets;
import org.planweave.clusters.internal.stored.Permits;

/** A cluster's plan on a page, whole, and its editions. */
@Component(service = SheetResource.class)
@JakartarsResource
@Path("api/v1/clusters/{id}/page")
@Produces(MediaType.APPLICATION_JSON)
public final class SheetResource {

    private final ClusterReads reads;
    private final Permits permits;
    private final DrawsSheets draws;
    private final KeepSheets kept;
    private final Council council;

    @Activate
    public SheetResource(
            @Reference ClusterReads reads, @Reference Permits permits, @Reference DrawsSheets draws,
            @Reference KeepSheets kept, @Reference Council council) {
        this.reads = reads;
        this.permits = permits;
        this.draws = draws;
        this.kept = kept;
        this.council = council;
    }

    /** The sheet as the reader may see it, with its money by kind and department. */
    record SheetJson(Sheet sheet, Map<String, Map<String, BigDecimal>> money) {}

    /** An edition of the list. */
    record EditionJson(int edition, String title, String at, String by) {

        static EditionJson of(SheetEdition one) {
            return new EditionJson(one.number(), one.title(), one.at().toString(), one.by());
        }
    }

    /** The page as the plans are now; with {@code edition}, as it was kept. */
    @GET
    public SheetJson sheet(@PathParam("id") String id, @QueryParam("edition") @DefaultValue("") String edition) {
        Cluster cluster = cluster(id);
        Sheet sheet = edition.isEmpty() ? draws.draw(cluster)
                : kept.sheet(id, edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0)
                        .orElseThrow(() -> Problem.notFound(
                                "There is no edition “" + edition + "” of this page; list its editions."));
        return new SheetJson(sheet, sheet.money());
    }

    /** The newest first. */
    @GET
    @Path("editions")
    public List<EditionJson> editions(@PathParam("id") String id) {
        return kept.editions(cluster(id).id()).stream().map(EditionJson::of).toList();
    }

    /** Keeps the page under the body's {@code title}. */
    @POST
    @Path("editions")
    public Response keep(@PathParam("id") String id, @Nullable JsonNode body) {
        Cluster cluster = cluster(id);
        if (body == null || !body.isObject()) {
            throw Problem.invalid("", "Send a JSON object with the title of the edition.");
        }
        String lead = council.person(cluster.charter().lead()).map(Person::name).orElse("a corporate strategy lead");
        SheetEdition edition = kept.keep(cluster, lead, ClusterJson.text(body, "title", ""));
        return Response.created(URI.create("/api/v1/clusters/" + id + "/page?edition=" + edition.number()))
                .entity(EditionJson.of(edition)).build();
    }

    private Cluster cluster(String id) {
        return reads.find(id).filter(one -> permits.mayRead(one.id())).orElseThrow(() -> Problem.notFound(
                "There is no cluster “" + id + "”; list the clusters to see which there are."));
    }
}
