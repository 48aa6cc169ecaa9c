package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.running.Background;
import org.planweave.synergies.internal.running.Plugged;
import org.planweave.synergies.internal.running.Trials;
import org.planweave.synergies.internal.stored.DetectorChoices;
import org.planweave.synergies.internal.stored.DetectorChoices.Standing;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Detectors that other modules bring: tried on last round's plans, then switched on or off. */
@Component(service = DetectorPages.class)
@JakartarsResource
@Path("synergies/detectors")
@Produces(MediaType.TEXT_HTML)
public final class DetectorPages {

    private static final int MOST_SHOWN = 50;

    private final Plugged plugged;
    private final DetectorChoices choices;
    private final Trials trials;
    private final Background background;
    private final PageParts parts;
    private final Room room;

    @Activate
    public DetectorPages(@Reference Plugged plugged, @Reference DetectorChoices choices, @Reference Trials trials,
            @Reference Background background, @Reference PageParts parts, @Reference Room room) {
        this.plugged = plugged;
        this.choices = choices;
        this.trials = trials;
        this.background = background;
        this.parts = parts;
        this.room = room;
    }

    /** One detector of the list. */
    public record Entry(String id, String version, String title, String type, String standing, boolean on) {}

    /** A pair that a trial found, as far as its reader may read both lines. */
    public record Pair(Side a, Side b, String reasons, String said) {}

    /** One line of a pair. */
    public record Side(Department department, Line line, String href) {}

    @GET
    public Page list() {
        choices.requireDeciding();
        return page(parts.text("synergies.detectors"), "detectors.jte", Map.of("entries", entries(plugged.all())));
    }

    private List<Entry> entries(List<SynergyDetector> detectors) {
        Map<String, Standing> standings = choices.standings(detectors);
        return detectors.stream().map(one -> entry(one, Objects.requireNonNull(standings.get(one.id())))).toList();
    }

    private Entry entry(SynergyDetector one, Standing standing) {
        return new Entry(one.id(), one.version(), one.title(), parts.text("synergies.type." + one.type()),
                parts.text("synergies.detectors." + standing), standing == Standing.ON);
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id) {
        SynergyDetector detector = existing(id);
        Trials.Trial trial = trials.of(id);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("entry", entries(List.of(detector)).get(0));
        model.put("trial", trial);
        model.put("pairs", pairs(trial));
        return page(detector.title(), "trial.jte", model);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther decide(@PathParam("id") String id, @FormParam("on") @DefaultValue("") String on) {
        SynergyDetector detector = existing(id);
        choices.decide(id, detector.version(), on.equals("true"));
        background.soon();
        return SeeOther.to("/synergies/detectors").saying(parts.text("synergies.detectors.said." + on.equals("true"), detector.title()));
    }

    private SynergyDetector existing(String id) {
        choices.requireDeciding();
        return plugged.one(id).orElseThrow(() -> Problem.notFound(parts.text("synergies.detectors.none.such")));
    }

    private List<Pair> pairs(Trials.Trial trial) {
        Map<String, Line> lines = room.plans().lines(trial.found().stream()
                .flatMap(one -> Stream.of(one.found().lineA(), one.found().lineB())).distinct().toList());
        Map<String, Plan> plans = room.plans().plansById(lines.values().stream().map(Line::plan).distinct().toList());
        return trial.found().stream().map(one -> pair(one, lines, plans)).flatMap(Optional::stream).limit(MOST_SHOWN).toList();
    }

    private Optional<Pair> pair(Trials.Found one, Map<String, Line> lines, Map<String, Plan> plans) {
        Line a = lines.get(one.found().lineA());
        Line b = lines.get(one.found().lineB());
        if (a == null || b == null || !plans.containsKey(a.plan()) || !plans.containsKey(b.plan())) {
            return Optional.empty();
        }
        String reasons = String.join(", ", one.found().reasons().stream().map(this::reason).toList());
        return Optional.of(new Pair(side(a, plans), side(b, plans), reasons, parts.text("synergies.detectors.said." + one.said())));
    }

    private String reason(FoundTogether.Reason reason) {
        String kind = parts.text("synergies.evidence." + reason.kind());
        return reason.fact() == null ? kind : kind + ": " + reason.fact();
    }

    private Side side(Line line, Map<String, Plan> plans) {
        return new Side(parts.department(plans.get(line.plan()).department()), line, Cards.href(line));
    }

    private Page page(String title, String template, Map<String, ? extends @Nullable Object> model) {
        return parts.page(title).crumb(parts.text("synergies.title"), "/synergies").body(parts.render(template, model));
    }
}
