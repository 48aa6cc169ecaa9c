package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rest.PlanJson.EditionJson;
import org.planweave.plans.internal.stored.StoredPlans;

/** Plans, their lines and editions. */
@Component(service = PlansResource.class)
@JakartarsResource
@Path("api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public final class PlansResource {

    private final StoredPlans plans;
    private final Council council;

    @Activate
    public PlansResource(@Reference StoredPlans plans, @Reference Council council) {
        this.plans = plans;
        this.council = council;
    }

    @GET
    public Response all(
            @QueryParam("department") @DefaultValue("") String department,
            @QueryParam("round") @DefaultValue("") String round,
            @Context UriInfo uri) {
        String wanted = council.department(department).map(Department::id).orElse(department);
        List<Plan> found = plans.rounds().stream()
                .filter(one -> round.isEmpty() || one.id().equals(round) || one.title().equals(round))
                .flatMap(one -> plans.plans(one.id()).stream())
                .filter(plan -> wanted.isEmpty() || plan.department().equals(wanted))
                .toList();
        Map<String, List<Line>> lines = found.stream().map(Plan::round).distinct()
                .flatMap(one -> plans.linesOfRound(one).stream())
                .collect(Collectors.groupingBy(Line::plan));
        return Paging.page(found, Plan::id, plan -> PlanJson.of(plan, lines.getOrDefault(plan.id(), List.of())), uri);
    }

    /** Makes a plan of {@code department}, {@code round} (id or period), {@code kind} and, if wished, {@code title}. */
    @POST
    public Response create(JsonNode body) {
        String round = Bodies.text(body, "round");
        String title = Bodies.optional(body, "title");
        String kind = Bodies.optional(body, "kind");
        Plan plan = plans.create(new PlanDraft(
                Bodies.text(body, "department"),
                plans.round(round).map(Round::id).orElseGet(() -> plans.ensureRound(round).id()),
                kind == null ? "Business plan" : kind,
                title == null ? "" : title,
                Bodies.optional(body, "previous")));
        return Response.created(URI.create("/api/v1/plans/" + plan.id())).entity(PlanJson.of(plan, List.of())).build();
    }

    @GET
    @Path("{id}")
    public PlanJson one(@PathParam("id") String id, @QueryParam("edition") @DefaultValue("0") int edition) {
        return PlanJson.of(plan(id), edition == 0 ? plans.lines(id) : ofEdition(id, edition));
    }

    @GET
    @Path("{id}/lines")
    public Response lines(
            @PathParam("id") String id, @QueryParam("edition") @DefaultValue("0") int edition, @Context UriInfo uri) {
        plan(id);
        return Paging.page(edition == 0 ? plans.lines(id) : ofEdition(id, edition), Line::id, LineJson::of, uri);
    }

    /** Adds the line of the body, or all lines of a list, at the end of their sections, all or none. */
    @POST
    @Path("{id}/lines")
    public Response add(@PathParam("id") String id, JsonNode body) {
        if (body != null && body.isArray()) {
            List<LineDraft> drafts = new java.util.ArrayList<>();
            body.forEach(one -> drafts.add(LineJson.draft(one)));
            List<Map<String, Object>> added = plans.add(id, drafts).stream().map(LineJson::of).toList();
            return Response.created(URI.create("/api/v1/plans/" + id + "/lines")).entity(added).build();
        }
        if (body == null) {
            throw Problem.invalid("", "Send the line as a JSON object with at least kind and text.");
        }
        Line line = plans.add(id, List.of(LineJson.draft(body))).get(0);
        return Response.created(URI.create("/api/v1/lines/" + line.id()))
                .header("ETag", IfMatch.tag(line.version()))
                .entity(LineJson.of(line))
                .build();
    }

    @GET
    @Path("{id}/editions")
    public Response editions(@PathParam("id") String id, @Context UriInfo uri) {
        plan(id);
        return Paging.page(plans.editions(id), edition -> String.valueOf(edition.number()), EditionJson::of, uri);
    }

    @POST
    @Path("{id}/editions")
    public Response makeEdition(@PathParam("id") String id, JsonNode body) {
        Edition edition = plans.makeEdition(id, Bodies.text(body, "title"));
        return Response.created(URI.create("/api/v1/plans/" + id + "?edition=" + edition.number()))
                .entity(EditionJson.of(edition))
                .build();
    }

    /** Moves the plan on, or back, to the body's {@code state}. */
    @PUT
    @Path("{id}/state")
    public PlanJson move(@PathParam("id") String id, JsonNode body) {
        Plan plan = plans.move(id, state(Bodies.text(body, "state")));
        return PlanJson.of(plan, plans.lines(id));
    }

    private static PlanState state(String text) {
        try {
            return PlanState.valueOf(text.strip().toUpperCase(Locale.UK).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String known = Arrays.stream(PlanState.values()).map(PlanState::name).collect(Collectors.joining(", "));
            throw Problem.invalid("/state", "“" + text + "” is not a state of a plan; send one of " + known + ".");
        }
    }

    private List<Line> ofEdition(String id, int edition) {
        if (plans.editions(id).stream().noneMatch(one -> one.number() == edition)) {
            throw Problem.notFound("The plan has no edition " + edition + "; list its editions to see which there are.");
        }
        return plans.lines(id, edition);
    }

    private Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound("There is no plan “" + id + "”, or it is not open to you."));
    }
}
