package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.gates.Overrides;
import org.planweave.plans.internal.gates.SetupBook;
import org.planweave.plans.internal.gates.SignOffs;
import org.planweave.plans.internal.setup.SignOff;
import org.planweave.plans.internal.setup.SignStep;
import org.planweave.plans.internal.stored.Conditions;
import org.planweave.plans.internal.stored.StoredPlans;

/** What stands between a plan and its next state: conditions, signatures, and what a named officer let pass. */
@Component(service = GatesResource.class)
@JakartarsResource
@Path("api/v1/plans/{id}/gates")
@Produces(MediaType.APPLICATION_JSON)
public final class GatesResource {

    private final StoredPlans plans;
    private final Conditions conditions;
    private final SetupBook setups;
    private final SignOffs signOffs;
    private final Overrides overrides;

    @Activate
    public GatesResource(
            @Reference StoredPlans plans, @Reference Conditions conditions, @Reference SetupBook setups, @Reference SignOffs signOffs,
            @Reference Overrides overrides) {
        this.plans = plans;
        this.conditions = conditions;
        this.setups = setups;
        this.signOffs = signOffs;
        this.overrides = overrides;
    }

    /** @param next the next state, or null for a final plan; {@code held} is empty when the plan can go there */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GatesJson(String state, @Nullable String next, List<HeldJson> held, List<StepJson> signatures) {}

    /** A condition that holds the plan: its code, its title, and a sentence that says what to do. */
    record HeldJson(String condition, String title, String detail) {}

    /** A signature that the next state needs. {@code signers} are ids of people; the rest is there once somebody has signed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepJson(String step, String title, List<String> signers, @Nullable Boolean agreed, @Nullable String by,
            @Nullable String standsFor, @Nullable String note, @Nullable String at, @Nullable Boolean stillTrue) {}

    @GET
    public GatesJson gates(@PathParam("id") String id) {
        return json(plan(id));
    }

    /** Signs the {@code step}, or with {@code agreed} false sends the plan back for the reason in {@code note}. */
    @POST
    @Path("signatures")
    public GatesJson sign(@PathParam("id") String id, JsonNode body) {
        JsonNode agreed = body == null ? null : body.get("agreed");
        if (agreed == null || !agreed.isBoolean()) {
            throw Problem.invalid("/agreed", "“agreed” is missing; send true to sign, false to send the plan back.");
        }
        String note = Bodies.optional(body, "note");
        signOffs.sign(plan(id), Bodies.text(body, "step"), agreed.asBoolean(), note == null ? "" : note);
        return json(plan(id));
    }

    /** Lets the plan pass the {@code conditions} (codes) once, on its way to the next state, for the {@code reason}. */
    @POST
    @Path("overrides")
    public GatesJson override(@PathParam("id") String id, JsonNode body) {
        Plan plan = plan(id);
        PlanState next = next(plan).orElseThrow(() -> Problem.conflict("plan-way", "A final plan has no next state."));
        List<Conditions.Held> held = conditions.held(plan, next);
        List<String> codes = codes(body, held);
        overrides.make(plan, next, codes, Conditions.sentences(held, codes), Bodies.text(body, "reason"));
        return json(plan(id));
    }

    private static List<String> codes(@Nullable JsonNode body, List<Conditions.Held> held) {
        List<String> holding = held.stream().map(Conditions.Held::code).filter(code -> !code.isEmpty()).toList();
        List<String> codes = new ArrayList<>();
        if (body != null) {
            body.path("conditions").forEach(code -> codes.add(code.asText()));
        }
        if (codes.isEmpty() || !holding.containsAll(codes)) {
            throw Problem.invalid("/conditions", holding.isEmpty()
                    ? "Nothing that can be let pass holds the plan."
                    : "Send the conditions that the plan may pass, some of " + String.join(", ", holding) + ".");
        }
        return codes;
    }

    private GatesJson json(Plan plan) {
        Optional<PlanState> next = next(plan);
        List<SignOff> signed = signOffs.of(plan);
        return new GatesJson(
                plan.state().name(), next.map(PlanState::name).orElse(null),
                next.map(to -> conditions.held(plan, to).stream().map(GatesResource::held).toList()).orElse(List.of()),
                next.map(to -> setups.of(plan.round()).rules().steps(to).stream().map(step -> step(step, plan, signed)).toList())
                        .orElse(List.of()));
    }

    private static HeldJson held(Conditions.Held held) {
        return new HeldJson(held.code(), held.title(), held.why());
    }

    private StepJson step(SignStep step, Plan plan, List<SignOff> signed) {
        List<String> signers = signOffs.signers(step, plan).stream().map(Person::id).toList();
        return signed.stream().filter(one -> one.step().equals(step.code())).reduce((one, last) -> last)
                .map(one -> new StepJson(
                        step.code(), step.title(), signers, one.agreed(), one.person(), one.standsFor(), one.note(), one.at().toString(),
                        one.stillTrue(plan.changedAt())))
                .orElseGet(() -> new StepJson(step.code(), step.title(), signers, null, null, null, null, null, null));
    }

    private static Optional<PlanState> next(Plan plan) {
        return plan.state() == PlanState.FINAL ? Optional.empty() : Optional.of(PlanState.values()[plan.state().ordinal() + 1]);
    }

    private Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound("There is no plan “" + id + "”, or it is not open to you."));
    }
}
