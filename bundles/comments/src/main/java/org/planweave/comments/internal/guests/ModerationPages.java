package org.planweave.comments.internal.guests;

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
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What people without an account said through links and nobody else reads yet: to let in, or to set aside with a reason. */
@Component(service = ModerationPages.class)
@JakartarsResource
@Path("comments/guests")
@Produces(MediaType.TEXT_HTML)
public final class ModerationPages {

    /**
     * Something that was said.
     *
     * @param from whom the link was made for, with the group
     * @param line the id of the line that it is about, or an empty text
     * @param decided who set it aside when; empty while it waits
     */
    public record Item(String id, String name, String from, String day, String line, String words, String decided, String reason) {}

    private final PageParts parts;
    private final Ledger ledger;
    private final GuestLinks links;
    private final GuestSayings sayings;

    @Activate
    public ModerationPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference GuestLinks links,
            @Reference GuestSayings sayings) {
        this.parts = parts;
        this.ledger = ledger;
        this.links = links;
        this.sayings = sayings;
    }

    @GET
    public Page show(@QueryParam("plan") @DefaultValue("") String plan) {
        ledger.requireManages(plan);
        return page(parts.plan(plan), "", "", Errors.NONE);
    }

    @POST
    @Path("{id}/let-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object letIn(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return decide(id, sent, "", () -> {
            Comment comment = sayings.letIn(id, Sent.text(sent, "line-" + id), Sent.text(sent, "level"));
            return parts.text("comments.guests.said.letIn", parts.where(comment, parts.lineOf(comment).orElse(null)));
        });
    }

    @POST
    @Path("{id}/set-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object setAside(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        String reason = Sent.text(sent, "reason-" + id);
        return decide(id, sent, reason, () -> {
            sayings.setAside(id, reason);
            return parts.text("comments.guests.said.aside");
        });
    }

    private Object decide(String id, MultivaluedMap<String, String> sent, String reason, Supplier<String> work) {
        String plan = Sent.text(sent, "plan");
        ledger.requireManages(plan);
        try {
            String said = work.get();
            return SeeOther.to("/comments/guests?plan=" + parts.plan(plan).id()).saying(said);
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            return page(parts.plan(plan), id, reason, Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private Page page(Plan plan, String typedOn, String typed, Errors errors) {
        List<Item> waiting = items(sayings.waiting(List.of(plan.id())));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("title", waiting.isEmpty() ? parts.text("comments.guests.none") : parts.count("comments.guests.waiting", waiting.size()));
        model.put("waiting", waiting);
        model.put("aside", items(sayings.aside(plan.id())));
        model.put("lines", parts.plans().lines(plan.id()));
        model.put("levels", Level.values());
        model.put("typedOn", typedOn);
        model.put("typed", typed);
        model.put("errors", errors);
        return parts.page(parts.text("comments.guests.title"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("guests/moderation.jte", model));
    }

    private List<Item> items(List<GuestSaying> all) {
        Map<String, GuestLink> through = links.find(all.stream().map(GuestSaying::link).collect(Collectors.toSet()));
        return all.stream().map(one -> item(one, Objects.requireNonNull(through.get(one.link())))).toList();
    }

    private Item item(GuestSaying one, GuestLink link) {
        String decided = one.decidedBy() == null ? "" : parts.text("comments.guests.decided",
                Days.day(Objects.requireNonNull(one.decidedAt())), parts.name(one.decidedBy()));
        return new Item(one.id(), one.name() == null ? parts.text("comments.came.someone." + link.group().word()) : one.name(),
                parts.text("comments.came.through", link.forWhom()), Days.day(one.at()), one.line() == null ? "" : one.line(), one.words(),
                decided, one.reason() == null ? "" : one.reason());
    }

    /** How a line is called in a choice of lines: its number and at most so many characters of its words. */
    public static String option(Line line, int most) {
        return line.number() + ": " + (line.text().length() > most ? line.text().substring(0, most - 1) + "…" : line.text());
    }
}
