package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.HeldWork.Held;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.PeopleChanges.Planned;
import org.planweave.api.people.Person;

/** People who move and people who leave, for administrators. */
@Component(service = PeopleChangesResource.class)
@JakartarsResource
@Path("api/v1/people/{person}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleChangesResource {

    /** What is to come, and what the person is still to do. */
    public record Outlook(List<Planned> planned, List<Held> held) {}

    /**
     * A change to arrange: {@code kind} is {@code leave} or {@code move}, {@code department} an id, a code or a name, or nothing for the
     * whole council, {@code successor} a user name or an id.
     */
    public record Wish(@Nullable String kind, @Nullable String from, @Nullable String department, @Nullable String post,
            @Nullable List<String> roles, @Nullable String successor) {}

    private final PeopleChanges changes;
    private final Council council;

    @Activate
    public PeopleChangesResource(@Reference PeopleChanges changes, @Reference Council council) {
        this.changes = changes;
        this.council = council;
    }

    @GET
    public Outlook outlook(@PathParam("person") String id) {
        String person = person(id).id();
        return new Outlook(changes.planned(person), changes.held(person));
    }

    @POST
    public Outlook arrange(@PathParam("person") String id, Wish wish) {
        Person person = person(id);
        LocalDate from = day(wish.from());
        @Nullable String successor = wish.successor() == null || wish.successor().isBlank() ? null : successor(wish.successor());
        switch (wish.kind() == null ? "" : wish.kind()) {
            case "leave" -> changes.leave(person.id(), from, successor);
            case "move" -> changes.move(person.id(), from, PeopleResource.department(council, wish.department()), wish.post() == null ? person.post() : wish.post(),
                    wish.roles() == null ? Set.copyOf(person.roles()) : PeopleResource.roles(wish.roles()), successor);
            default -> throw Problem.invalid("/kind", "Say “leave” or “move”.");
        }
        return outlook(person.id());
    }

    @DELETE
    @Path("{change}")
    public void cancel(@PathParam("person") String id, @PathParam("change") String change) {
        person(id);
        changes.cancel(change);
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/from", "Give the first day as yyyy-MM-dd, such as 2027-02-01.");
        }
    }

    private String successor(String name) {
        return council.person(name).map(Person::id).orElseThrow(() -> Problem.invalid("/successor", "There is nobody called “" + name + "”."));
    }

    private Person person(String id) {
        return PeopleResource.person(council, id);
    }
}
