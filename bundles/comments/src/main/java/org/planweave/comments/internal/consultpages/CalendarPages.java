package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.comments.internal.consulting.Clash;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultation.State;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.ui.Page;

/** Which groups are asked when, by whatever department. */
@Component(service = CalendarPages.class)
@JakartarsResource
@Path("comments/consultations/calendar")
@Produces(MediaType.TEXT_HTML)
public final class CalendarPages {

    /** A row of the calendar: whose, when, who is asked, and which others ask the same people then. */
    public record Entry(Department department, String what, String days, String state, String groups, List<Also> clashes) {}

    /** Another department that asks so many of the same people. */
    public record Also(Department department, String people) {}

    private static final List<Role> READERS =
            List.of(Role.PLANNER, Role.DIRECTOR, Role.CLUSTER_LEAD, Role.CORPORATE_LEAD, Role.LEADERSHIP_TEAM);

    private final PageParts parts;
    private final Ledger ledger;
    private final Words words;
    private final Desk desk;

    @Activate
    public CalendarPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference Words words, @Reference Desk desk) {
        this.parts = parts;
        this.ledger = ledger;
        this.words = words;
        this.desk = desk;
    }

    /** Whether they write or steer plans, and so may know who else asks whom. */
    static boolean isFor(Person person) {
        return READERS.stream().anyMatch(person::has);
    }

    /** Which groups are asked when. Titles of drafts that one may not read stay out of it. */
    @GET
    public Page calendar() {
        if (!isFor(parts.person())) {
            throw Problem.forbidden(parts.text("comments.consult.calendar.notYours"));
        }
        List<Consultation> all = ledger.all().stream().filter(one -> one.state(desk.today()) != State.CLOSED).toList();
        List<Entry> entries = all.stream().map(one -> entry(one, all)).toList();
        return parts.page(parts.text("comments.consult.calendar"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("consult/calendar.jte", Map.of("entries", entries)));
    }

    private Entry entry(Consultation one, List<Consultation> all) {
        List<Also> clashes = Clash.of(one, all, parts.council().people()).stream().map(this::also).toList();
        String what = parts.opens(one.plan()) ? one.title() : "";
        return new Entry(parts.department(one.department()), what, words.days(one), words.state(one), words.groups(one), clashes);
    }

    private Also also(Clash clash) {
        return new Also(parts.department(clash.other().department()), parts.count("comments.consult.people.count", clash.people()));
    }
}
