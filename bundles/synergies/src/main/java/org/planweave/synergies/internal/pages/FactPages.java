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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.synergies.internal.engine.understanding.Facts;
import org.planweave.synergies.internal.engine.understanding.Mention;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.running.Background;
import org.planweave.synergies.internal.running.NearLines;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.StrikeFacts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What is read in a line: places, partners, people, subjects, days, sums. Whoever answers for the line says what is not so. */
@Component(service = FactPages.class)
@JakartarsResource
@Path("synergies/facts/{line}")
@Produces(MediaType.TEXT_HTML)
public final class FactPages {

    private final NearLines lines;
    private final StrikeFacts strikes;
    private final Background background;
    private final PageParts parts;
    private final Room room;

    /** A fact; {@code words} as the line says them, or {@code shown} where only its fields do. {@code kind} empty where it cannot be struck. */
    public record Fact(String kind, String label, String words, String shown, boolean inText) {}

    /** A struck one, by whom. */
    public record Struck(String id, String label, String words, String by) {}

    @Activate
    public FactPages(@Reference NearLines lines, @Reference StrikeFacts strikes, @Reference Background background,
            @Reference PageParts parts, @Reference Room room) {
        this.lines = lines;
        this.strikes = strikes;
        this.background = background;
        this.parts = parts;
        this.room = room;
    }

    @GET
    public Page show(@PathParam("line") String id) {
        Line line = existing(id);
        Plan plan = room.plans().plan(line.plan()).orElseThrow(() -> Problem.notFound(parts.text("synergies.strike.none")));
        List<Fact> facts = lines.facts(line, plan.department()).map(this::facts).orElse(List.of());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("line", line);
        model.put("href", Cards.href(line));
        model.put("facts", facts);
        model.put("struck", strikes.of(List.of(id)).stream().map(one -> new Struck(one.id(), parts.text("synergies.fact." + one.kind()),
                one.words(), parts.person(one.by()))).toList());
        model.put("may", strikes.mayStrike(line));
        return parts.page(parts.text("synergies.facts", line.number())).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("facts.jte", model));
    }

    private List<Fact> facts(Facts read) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "place", read.places(), read);
        add(facts, "partner", read.partners(), read);
        add(facts, "name", read.names(), read);
        add(facts, "people", read.people(), read);
        read.subjects().forEach(one -> facts.add(new Fact("subject", parts.text("synergies.fact.subject"), one.key(), one.key(), true)));
        read.windows().forEach(one -> facts.add(new Fact("", parts.text("synergies.fact.days"), "",
                parts.days(new Days(one.from(), one.to())), one.span() != null)));
        read.money().forEach(one -> facts.add(new Fact("", parts.text("synergies.fact.money"), "", Pounds.text(one.pounds()), true)));
        return facts;
    }

    private void add(List<Fact> facts, String kind, List<Mention> mentions, Facts read) {
        mentions.forEach(one -> facts.add(new Fact(kind, parts.text("synergies.fact." + kind),
                one.span() == null ? one.shown() : one.span().of(read.line().text()), one.shown(), one.span() != null)));
    }

    @POST
    @Path("strike")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther strike(@PathParam("line") String id, @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("words") @DefaultValue("") String words) {
        existing(id);
        strikes.strike(id, kind, words);
        background.soon();
        return SeeOther.to("/synergies/facts/" + id).saying(parts.text("synergies.strike.said"));
    }

    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther restore(@PathParam("line") String id, @FormParam("fact") @DefaultValue("") String fact) {
        existing(id);
        strikes.restore(fact);
        background.soon();
        return SeeOther.to("/synergies/facts/" + id).saying(parts.text("synergies.strike.back"));
    }

    private Line existing(String id) {
        if (!room.readerTakesPart() || !id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Problem.notFound(parts.text("synergies.strike.none"));
        }
        return room.plans().line(id).orElseThrow(() -> Problem.notFound(parts.text("synergies.strike.none")));
    }
}
