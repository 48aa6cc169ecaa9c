package org.planweave.notices.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.calendar.Addresses;
import org.planweave.notices.internal.calendar.DaysOfPerson;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Where everybody gets the address of their calendar, sees what is in it, and takes it back. */
@Component(service = CalendarPages.class)
@JakartarsResource
@Path("notices/calendar")
@Produces(MediaType.TEXT_HTML)
public final class CalendarPages {

    /** One day as it is listed. */
    public record Face(String when, String title, String link) {}

    private final Addresses addresses;
    private final DaysOfPerson days;
    private final CurrentUser user;

    @Activate
    public CalendarPages(@Reference Addresses addresses, @Reference DaysOfPerson days, @Reference CurrentUser user) {
        this.addresses = addresses;
        this.days = days;
        this.user = user;
    }

    @GET
    public Page show() {
        return page("");
    }

    /** Makes an address, which is shown this once, or takes it back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(@Context UriInfo here, @FormParam("do") String what) {
        if ("stop".equals(what)) {
            addresses.stop(user.required());
            return SeeOther.to("/notices/calendar").saying(PageParts.text("notices.calendar.stopped"));
        }
        return page(here.getBaseUri() + "notices/calendar/" + addresses.make(user.required()) + ".ics");
    }

    /** @param address one that was made just now, or nothing */
    private Page page(String address) {
        Person person = user.required();
        List<Face> faces = days.of(person).stream().map(CalendarPages::face).toList();
        String title = PageParts.text(address.isEmpty() ? "notices.calendar.title" : "notices.calendar.made");
        return Page.titled(title).section("notices").crumb(PageParts.text("notices.title"), "/notices")
                .body(PageParts.render("calendar.jte", Map.of("title", title, "address", address, "days", faces,
                        "since", addresses.madeAt(person).map(PageParts::day).orElse(""))));
    }

    private static Face face(CalendarDay day) {
        String when = PageParts.day(day.first());
        return new Face(day.first().equals(day.last()) ? when : PageParts.text("notices.calendar.span", when, PageParts.day(day.last())),
                day.title(), day.link());
    }
}
