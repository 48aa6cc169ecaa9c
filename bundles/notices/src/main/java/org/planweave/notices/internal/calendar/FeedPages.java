package org.planweave.notices.internal.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.LinkSecret;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;

/** What a calendar program fetches. Stands open: nobody is signed in here, and what is in it hangs on the address. */
@Component(service = FeedPages.class)
@JakartarsResource
@Path("notices/calendar/{secret:[A-Za-z0-9_-]+}.ics")
public final class FeedPages {

    private static final String TYPE = "text/calendar; charset=utf-8";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Messages MESSAGES = Messages.of(FeedPages.class);

    private final Addresses addresses;
    private final DaysOfPerson days;

    @Activate
    public FeedPages(@Reference Addresses addresses, @Reference DaysOfPerson days) {
        this.addresses = addresses;
        this.days = days;
    }

    /** The calendar, or 304 to a program that has it; 404 for an address that leads nowhere, whyever. */
    @GET
    public Response feed(@PathParam("secret") String secret, @Context UriInfo here, @Context Request request) {
        String calendar = calendar(secret, here.getBaseUri().toString(), LocalDate.now(LONDON))
                .orElseThrow(() -> Problem.notFound(MESSAGES.text("notices.calendar.nowhere")));
        EntityTag tag = new EntityTag(LinkSecret.hash(calendar));
        Response.@Nullable ResponseBuilder known = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        return (known != null ? known : Response.ok(calendar, TYPE)).tag(tag).cacheControl(cache).build();
    }

    Optional<String> calendar(String secret, String base, LocalDate today) {
        Optional<Person> owner = addresses.owner(secret);
        return owner.map(person -> Feed.of(days.of(person), base, today));
    }
}
