package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.plans.internal.rules.thread.Proposal;
import org.planweave.plans.internal.stored.Proposals;

/** Changes of the corporate plan that departments propose, newest first, and their answers. */
@Component(service = ProposalsResource.class)
@JakartarsResource
@Path("api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposalsResource {

    private final Proposals proposals;

    @Activate
    public ProposalsResource(@Reference Proposals proposals) {
        this.proposals = proposals;
    }

    /** A proposal; without {@code outcome} it asks for a new one. The last three are there once it is answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalJson(String id, String round, @Nullable String outcome, String department, String words, String why, String state,
            String at, String by, @Nullable String answer, @Nullable String answeredAt, @Nullable String answeredBy) {

        static ProposalJson of(Proposal one) {
            boolean open = one.open();
            return new ProposalJson(
                    one.id(), one.round(), one.outcome(), one.department(), one.words(), one.why(), one.state().name(), one.at().toString(),
                    one.by(), open ? null : one.answer(), open ? null : one.answeredAt().toString(), open ? null : one.answeredBy());
        }
    }

    @GET
    public Response all(@Context UriInfo uri) {
        return Paging.page(proposals.all(), Proposal::id, ProposalJson::of, uri);
    }

    /** Proposes {@code words}, with {@code why}, for the {@code outcome} or, without one, for a new outcome. */
    @POST
    public Response propose(JsonNode body) {
        String outcome = Bodies.optional(body, "outcome");
        Proposal made = proposals.propose(outcome == null ? "" : outcome, Bodies.text(body, "words"), Bodies.text(body, "why"));
        return Response.created(URI.create("/api/v1/proposals/" + made.id())).entity(ProposalJson.of(made)).build();
    }

    @GET
    @Path("{id}")
    public ProposalJson one(@PathParam("id") String id) {
        return proposals.all().stream().filter(one -> one.id().equals(id)).findFirst().map(ProposalJson::of)
                .orElseThrow(() -> Problem.notFound("There is no proposal “" + id + "”, or it is not open to you."));
    }

    /** Answers with {@code accept} (true or false) and {@code answer}, which a refusal must have. */
    @POST
    @Path("{id}/answer")
    public ProposalJson answer(@PathParam("id") String id, JsonNode body) {
        JsonNode accept = body == null ? null : body.get("accept");
        if (accept == null || !accept.isBoolean()) {
            throw Problem.invalid("/accept", "“accept” is missing; send true or false.");
        }
        String words = Bodies.optional(body, "answer");
        return ProposalJson.of(proposals.answer(id, accept.asBoolean(), words == null ? "" : words));
    }
}
