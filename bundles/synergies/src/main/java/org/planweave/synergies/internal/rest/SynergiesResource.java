package org.planweave.synergies.internal.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;

/** Synergies for other systems: list, one, verdict. */
@Component(service = SynergiesResource.class)
@JakartarsResource
@Path("api/v1/synergies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SynergiesResource {

    record VerdictBody(@Nullable String verdict, @Nullable String reason, @Nullable String type) {}

    private final SynergyReads reads;
    private final JudgeSynergy judging;

    @Activate
    public SynergiesResource(@Reference SynergyReads reads, @Reference JudgeSynergy judging) {
        this.reads = reads;
        this.judging = judging;
    }

    /** Those that the reader may see, the strongest first; of a cluster, a type or kind, a state, the faint ones too, if asked for. */
    @GET
    public List<SynergyJson> list(@QueryParam("cluster") @Nullable String cluster, @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable String state, @QueryParam("faint") @DefaultValue("false") boolean faint) {
        List<Shown> all = reads.all();
        return (empty(cluster) ? all : reads.within(all, cluster)).stream()
                .filter(one -> faint || one.synergy().isProminent())
                .filter(one -> empty(type) || type.equals(one.synergy().type()) || type.equals(one.synergy().kind()))
                .filter(one -> empty(state) || state.equals(one.synergy().state().word()))
                .map(SynergyJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    public SynergyJson one(@PathParam("id") String id) {
        return SynergyJson.of(reads.existing(id));
    }

    @POST
    @Path("{id}/verdict")
    public SynergyJson judge(@PathParam("id") String id, VerdictBody body) {
        return SynergyJson.of(judging.judge(id, requireNonNullElse(body.verdict(), ""), requireNonNullElse(body.reason(), ""), body.type()));
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
