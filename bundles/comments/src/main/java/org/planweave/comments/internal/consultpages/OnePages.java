package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultation.State;
import org.planweave.comments.internal.consulting.Happening;
import org.planweave.comments.internal.guests.GuestSection;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.HoldConsultations;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One consultation: what is asked, for those who are asked; the ledger, for those who answer for the plan. */
@Component(service = OnePages.class)
@JakartarsResource
@Path("comments/consultations/{id: [A-Za-z0-9-]+}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class OnePages {

    /** A row of the ledger. */
    public record Row(String name, String post, String group, String asked, String answered) {}

    /** Something that was done. */
    public record Did(String day, String what, String by, String note) {}

    /** What was typed into the forms. */
    public record Typed(String closes, String reason, String whyClosed, String how) {}

    private final PageParts parts;
    private final Ledger ledger;
    private final HoldConsultations holding;
    private final Words words;
    private final Desk desk;
    private final GuestSection guests;

    @Activate
    public OnePages(@Reference PageParts parts, @Reference Ledger ledger, @Reference HoldConsultations holding,
            @Reference Words words, @Reference Desk desk, @Reference GuestSection guests) {
        this.parts = parts;
        this.ledger = ledger;
        this.holding = holding;
        this.words = words;
        this.desk = desk;
        this.guests = guests;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Page show(@PathParam("id") String id) {
        return page(ledger.existing(id), new Typed("", "", "", ""), Errors.NONE);
    }

    @POST
    @Path("nothing")
    public Object nothing(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, "comments.consult.said.nothing", () -> holding.nothingToSay(id));
    }

    @POST
    @Path("remind")
    public Object remind(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, "comments.consult.said.reminded", () -> holding.reminded(id, Sent.text(sent, "how")));
    }

    @POST
    @Path("extend")
    public Object extend(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, "comments.consult.said.extended",
                () -> holding.extend(id, Sent.text(sent, "closes"), Sent.text(sent, "reason")));
    }

    @POST
    @Path("close")
    public Object close(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return done(id, sent, "comments.consult.said.closed", () -> holding.close(id, Sent.text(sent, "whyClosed")));
    }

    /** Does it, or shows the page again with what was typed and what is wrong with it. */
    private Object done(String id, MultivaluedMap<String, String> sent, String said, Runnable work) {
        try {
            work.run();
            return SeeOther.to("/comments/consultations/" + id).saying(parts.text(said));
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            Typed typed = new Typed(
                    Sent.text(sent, "closes"), Sent.text(sent, "reason"), Sent.text(sent, "whyClosed"), Sent.text(sent, "how"));
            return page(ledger.existing(id), typed, Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private Page page(Consultation one, Typed typed, Errors errors) {
        Plan plan = desk.planOf(one);
        boolean manages = ledger.manages(one.plan());
        List<Asked> asked = ledger.asked(List.of(one));
        String reader = parts.person().id();
        Optional<Asked> own = asked.stream().filter(person -> person.person().equals(reader)).findFirst();
        boolean open = one.isOpen(desk.today());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("open", open);
        model.put("one", one);
        model.put("plan", plan);
        model.put("department", parts.department(one.department()));
        model.put("days", words.days(one));
        model.put("state", words.state(one));
        model.put("about", words.about(one));
        model.put("groups", words.groups(one));
        model.put("wholePlan", parts.opens(plan.id()));
        model.put("lines", own.isPresent() && open || !one.wholePlan() ? lines(one) : Map.of());
        model.put("wider", one.sections().stream().map(title -> new PlanSection(plan.id(), title)).toList());
        model.put("own", own.orElse(null));
        model.put("answered", own.filter(Asked::answered).map(Asked::answeredAt).map(Days::day).orElse(""));
        model.put("manages", manages);
        model.put("rows", manages ? asked.stream().map(this::row).toList() : List.of());
        model.put("count", asked.stream().filter(Asked::answered).count());
        model.put("happenings", manages ? ledger.happenings(one.id()).stream().map(this::did).toList() : List.of());
        model.put("guests", manages ? guests.of(one) : Html.EMPTY);
        model.put("ended", one.state(desk.today()) == State.CLOSED);
        model.put("typed", typed);
        model.put("errors", errors);
        return parts.page(one.title())
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("consult/one.jte", model));
    }

    /** The lines that it is about, section by section, as far as the reader may read them. */
    private Map<String, List<Line>> lines(Consultation one) {
        return parts.plans().lines(one.plan()).stream()
                .filter(line -> one.wholePlan() || one.sections().contains(line.section()))
                .collect(Collectors.groupingBy(Line::section, LinkedHashMap::new, Collectors.toList()));
    }

    private Row row(Asked asked) {
        String answered = "";
        if (asked.spokeAt() != null) {
            answered = parts.text("comments.consult.spoke", Days.day(asked.spokeAt()));
        } else if (asked.nothingAt() != null) {
            answered = parts.text("comments.consult.nothingOn", Days.day(asked.nothingAt()));
        }
        return new Row(parts.name(asked.person()), parts.council().person(asked.person()).map(Person::post).orElse(""),
                parts.text("comments.consultee." + asked.consultee().word()), Days.day(asked.at()), answered);
    }

    private Did did(Happening happening) {
        return new Did(Days.day(happening.at()), parts.text("comments.consult.did." + happening.what()), parts.name(happening.by()),
                happening.note());
    }
}
