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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rules.refresh.Decision;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.plans.internal.stored.RefreshBook.Clash;
import org.planweave.plans.internal.stored.StoredPlans;

/** The yearly refresh of a plan: how it stands to last year's lines, and decisions about them. */
@Component(service = RefreshResource.class)
@JakartarsResource
@Path("api/v1/plans/{id}/refresh")
@Produces(MediaType.APPLICATION_JSON)
public final class RefreshResource {

    private final StoredPlans plans;
    private final RefreshBook book;

    @Activate
    public RefreshResource(@Reference StoredPlans plans, @Reference RefreshBook book) {
        this.plans = plans;
        this.book = book;
    }

    /**
     * How the plan stands to its sources, and what of a change was refused.
     *
     * @param sources the plans that lines come from, last year's first
     * @param items a member for each of their lines that the reader may read
     * @param additions the plan's lines that carry on none of these
     * @param reasonsMissing how many targets were changed and lines added without a reason
     * @param clashes decisions that came too late: somebody else had settled the line meanwhile
     */
    record RefreshJson(List<String> sources, List<ItemJson> items, List<AdditionJson> additions, long reasonsMissing,
            List<ClashJson> clashes) {}

    /** A line of last year; {@code seen} is to be sent back with a decision on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(String line, String plan, String number, String text, String standing, String seen, @Nullable String now,
            @Nullable String reason, boolean lacksReason) {

        static ItemJson of(Refresh.Item item) {
            Line source = item.source();
            return new ItemJson(
                    source.id(), source.plan(), source.number(), source.text(), item.standing().name(), item.seen(),
                    item.now() == null ? null : item.now().id(), reasonOf(item.note()), item.lacksReason());
        }
    }

    /** A line that is new this year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdditionJson(String line, String number, String text, @Nullable String reason) {

        static AdditionJson of(Refresh.Addition one) {
            return new AdditionJson(one.line().id(), one.line().number(), one.line().text(), reasonOf(one.note()));
        }
    }

    /** A decision that was not carried out, and how its line stands instead. */
    record ClashJson(String line, String standing, String by, String reason) {

        static ClashJson of(Clash clash) {
            return new ClashJson(clash.decision().subject(), clash.standing().name(), clash.by(), clash.reason());
        }
    }

    private static @Nullable String reasonOf(@Nullable RefreshNote note) {
        return note == null ? null : note.reason();
    }

    @GET
    public RefreshJson one(@PathParam("id") String id) {
        return json(plan(id), List.of());
    }

    /**
     * Carries out a list of decisions, each with {@code decision} ({@code keep}, {@code drop} or {@code explain}), {@code line}, what its
     * writer had {@code seen} and a {@code reason}. Those whose line was settled otherwise meanwhile come back as clashes; the rest is done.
     */
    @POST
    public RefreshJson decide(@PathParam("id") String id, JsonNode body) {
        Plan plan = plan(id);
        return json(plan, book.decide(plan, decisions(body)));
    }

    /** Keeps every line that nobody has decided on. */
    @POST
    @Path("rest")
    public RefreshJson keepAll(@PathParam("id") String id) {
        Plan plan = plan(id);
        book.keepAll(plan);
        return json(plan, List.of());
    }

    private RefreshJson json(Plan plan, List<Clash> clashes) {
        List<RefreshBook.Source> sources = book.sources(plan);
        Refresh refresh = book.of(plan, sources);
        return new RefreshJson(
                sources.stream().map(source -> source.plan().id()).toList(), refresh.items().stream().map(ItemJson::of).toList(),
                refresh.additions().stream().map(AdditionJson::of).toList(), refresh.reasonsMissing(),
                clashes.stream().map(ClashJson::of).toList());
    }

    private static List<Decision> decisions(@Nullable JsonNode body) {
        if (body == null || !body.isArray()) {
            throw Problem.invalid("", "Send a list of decisions, each with decision, line, seen and reason.");
        }
        List<Decision> decisions = new ArrayList<>();
        body.forEach(one -> decisions.add(new Decision(
                kind(Bodies.text(one, "decision")), Bodies.text(one, "line"), text(one, "seen"), text(one, "reason"))));
        return decisions;
    }

    private static String text(JsonNode body, String name) {
        String text = Bodies.optional(body, name);
        return text == null ? "" : text;
    }

    private static Decision.Kind kind(String text) {
        try {
            return Decision.Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String known = Arrays.stream(Decision.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw Problem.invalid("/decision", "“" + text + "” is not a decision; send one of " + known + ".");
        }
    }

    private Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound("There is no plan “" + id + "”, or it is not open to you."));
    }
}
