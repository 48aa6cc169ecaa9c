package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.reorganise.Preview;
import org.planweave.clusters.internal.reorganise.Step;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ReorganiseClusters;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Reorganises the clusters of a round: what would change is shown first, then done in one go. */
@Component(service = ReorganisePages.class)
@JakartarsResource
@Path("clusters/reorganise")
@Produces(MediaType.TEXT_HTML)
public final class ReorganisePages {

    private final PageParts parts;
    private final FormPages forms;
    private final ReorganiseClusters clusters;

    @Activate
    public ReorganisePages(
            @Reference PageParts parts, @Reference FormPages forms, @Reference ReorganiseClusters clusters) {
        this.parts = parts;
        this.forms = forms;
        this.clusters = clusters;
    }

    /** A reorganisation of before, and whether it can be undone. */
    public record Entry(Past past, String who, String day, boolean undoable) {}

    @GET
    public Page form(@QueryParam("round") @DefaultValue("") String round) {
        parts.permits().requireForm();
        return page(roundOf(round), null, null, Map.of());
    }

    /** Shows what would change; with {@code go} {@code apply} does it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object step(MultivaluedMap<String, String> typed) {
        parts.permits().requireForm();
        Round round = roundOf(text(typed, "round"));
        Step step = new Step(kind(text(typed, "kind")), text(typed, "cluster"), text(typed, "to"),
                typed.getOrDefault("departments", List.of()), text(typed, "name").strip(), text(typed, "lead"));
        try {
            if (text(typed, "go").equals("apply")) {
                Past past = clusters.apply(round, step, text(typed, "seen"));
                return SeeOther.to("/clusters?round=" + round.id()).saying(past.words());
            }
            return page(round, step, clusters.preview(round, step), Map.of());
        } catch (Problem problem) {
            Map<String, String> errors = new HashMap<>();
            FormPages.errors(problem).forEach((field, why) -> errors.put(step.kind().name() + "-"
                    + (problem.status() == 412 ? "cluster" : field), why));
            return page(round, step, null, errors);
        }
    }

    /** Puts the clusters back as they stood. */
    @POST
    @Path("{reorganisation}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther undo(@PathParam("reorganisation") String id, MultivaluedMap<String, String> typed) {
        parts.permits().requireForm();
        Round round = roundOf(text(typed, "round"));
        clusters.undo(round, id);
        return SeeOther.to("/clusters/reorganise?round=" + round.id()).saying(parts.text("clusters.reorganise.undone"));
    }

    private Page page(Round round, @Nullable Step step, @Nullable Preview preview, Map<String, String> errors) {
        List<Cluster> open = parts.clusters().of(round.id()).stream().filter(Cluster::open).toList();
        String title = parts.text("clusters.reorganise.title", round.title());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title);
        model.put("until", parts.text("clusters.reorganise.until", Dates.day(ReorganiseClusters.opens(round))));
        model.put("round", round.id());
        model.put("clusters", open);
        model.put("departments", parts.council().departments().stream()
                .filter(one -> open.stream().anyMatch(cluster -> cluster.charter().members().contains(one.id()))).toList());
        model.put("people", forms.leads());
        model.put("step", step);
        model.put("preview", preview);
        model.put("gains", preview == null ? List.of() : SightWords.of(parts, preview.gains(), "clusters.reorganise.gain"));
        model.put("losses", preview == null ? List.of() : SightWords.of(parts, preview.losses(), "clusters.reorganise.loss"));
        model.put("standings", preview == null ? List.of() : preview.after().stream().map(this::standing).toList());
        model.put("errors", errors);
        model.put("entries", clusters.past(round.id()).stream().map(one -> new Entry(one, parts.name(one.by()),
                Dates.day(one.at()), clusters.undoable(one, round))).toList());
        return parts.page(title).body(parts.render("reorganise.jte", model)).status(errors.isEmpty() ? 200 : 422);
    }

    private String standing(Preview.Standing one) {
        return one.open()
                ? parts.text("clusters.reorganise.after", one.charter().name(), parts.names(one.charter().members()),
                        parts.name(one.charter().lead()))
                : parts.text("clusters.reorganise.closes", one.charter().name());
    }

    private Round roundOf(String id) {
        return (id.isEmpty() ? parts.plans().currentRound() : parts.plans().round(id))
                .orElseThrow(() -> Problem.notFound(parts.text("clusters.noRound")));
    }

    static Step.Kind kind(String name) {
        return Stream.of(Step.Kind.values()).filter(one -> one.name().equals(name.toUpperCase(Locale.UK))).findFirst()
                .orElseThrow(() -> Problem.invalid("kind", "Choose one of rename, move, merge and split."));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
