package org.planweave.clusters.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plans;
import org.planweave.clusters.internal.bundles.ChecksBundles;
import org.planweave.clusters.internal.stored.Permits;

/** A dry run for the file of a cluster bundle. */
@Component(service = BundleCheckResource.class)
@JakartarsResource
@Path("api/v1/clusters/check-bundle")
@Produces(MediaType.APPLICATION_JSON)
public final class BundleCheckResource {

    private final ChecksBundles checks;
    private final Permits permits;
    private final Plans plans;

    @Activate
    public BundleCheckResource(@Reference ChecksBundles checks, @Reference Permits permits, @Reference Plans plans) {
        this.checks = checks;
        this.permits = permits;
        this.plans = plans;
    }

    /** What the body's {@code file} would do to the current round if the module of this id brought it. Nothing is changed. */
    @POST
    public ChecksBundles.Outcome check(@Nullable JsonNode body) {
        permits.requireForm();
        if (body == null || !body.isObject() || !body.path("file").isObject()) {
            throw Problem.invalid("/file",
                    "Send a JSON object with the module’s id and, as file, what stands in its cluster/cluster.json.");
        }
        String module = ClusterJson.text(body, "module", "");
        if (!module.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Problem.invalid("/module", "“module” must be a module’s id, such as cluster-service.");
        }
        return checks.check(module, plans.currentRound().orElseThrow(() -> Problem.notFound(
                        "Clusters stand in a planning round, and none has been opened yet.")),
                body.path("file").toString().getBytes(StandardCharsets.UTF_8));
    }
}
