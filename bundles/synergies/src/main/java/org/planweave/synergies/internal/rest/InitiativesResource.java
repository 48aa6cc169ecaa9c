package org.planweave.synergies.internal.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.synergies.internal.rules.TermsDraft;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.SignInitiative;

/** Joint initiatives for other systems: list, one, start from an accepted thread, sign, confirm. */
@Component(service = InitiativesResource.class)
@JakartarsResource
@Path("api/v1/synergies/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InitiativesResource {

    /** One partner; sums as text, see {@link org.planweave.synergies.internal.rules.Pounds}. */
    record PartBody(@Nullable String department, @Nullable String does, @Nullable String spends, @Nullable String share) {

        TermsDraft.PartDraft draft() {
            return new TermsDraft.PartDraft(requireNonNullElse(department, ""), requireNonNullElse(does, ""), requireNonNullElse(spends, ""), requireNonNullElse(share, ""));
        }
    }

    record TermsBody(@Nullable String synergy, boolean replaces, @Nullable String title, @Nullable String text, @Nullable String kpi,
            @Nullable String by, @Nullable String lead, @Nullable String benefit, @Nullable String benefitOf,
            @Nullable List<PartBody> partners) {

        TermsDraft draft() {
            return new TermsDraft(requireNonNullElse(title, ""), requireNonNullElse(text, ""), requireNonNullElse(kpi, ""),
                    requireNonNullElse(by, ""), requireNonNullElse(lead, ""), requireNonNullElse(benefit, ""),
                    requireNonNullElse(benefitOf, ""), partners == null ? List.of() : partners.stream().map(PartBody::draft).toList());
        }
    }

    /** @param terms the number of the terms that were read */
    record SignatureBody(int terms) {}

    private final Initiatives initiatives;
    private final ProposeInitiative proposing;
    private final SignInitiative signing;

    @Activate
    public InitiativesResource(@Reference Initiatives initiatives, @Reference ProposeInitiative proposing,
            @Reference SignInitiative signing) {
        this.initiatives = initiatives;
        this.proposing = proposing;
        this.signing = signing;
    }

    @GET
    public List<InitiativeJson> list() {
        return initiatives.all().stream().map(InitiativeJson::of).toList();
    }

    @GET
    @Path("{id}")
    public InitiativeJson one(@PathParam("id") String id) {
        return InitiativeJson.of(initiatives.existing(id));
    }

    @POST
    public InitiativeJson start(TermsBody body) {
        return one(proposing.start(requireNonNullElse(body.synergy(), ""), body.replaces(), body.draft()));
    }

    @POST
    @Path("{id}/signatures")
    public InitiativeJson sign(@PathParam("id") String id, SignatureBody body) {
        signing.sign(id, body.terms());
        return one(id);
    }

    @POST
    @Path("{id}/confirmation")
    public InitiativeJson confirm(@PathParam("id") String id, SignatureBody body) {
        signing.confirm(id, body.terms());
        return one(id);
    }
}
