package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The council's people: seen by all who are signed in, added and given roles by administrators. */
@Component(service = PeopleResource.class)
@JakartarsResource
@Path("api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    /** An account to make; {@code department} is an id, a code or a name. */
    public record Account(@Nullable String username, @Nullable String name, @Nullable String post,
            @Nullable String department,
            @Nullable List<String> roles, @Nullable String password) {}

    /** The roles that a person shall have, such as {@code planner} or {@code cluster-lead}. */
    public record Roles(@Nullable List<String> roles) {}

    private final Council council;
    private final PeopleAdministration administration;

    @Activate
    public PeopleResource(@Reference Council council, @Reference PeopleAdministration administration) {
        this.council = council;
        this.administration = administration;
    }

    /** All people, by name. */
    @GET
    public List<Person> all() {
        return council.people();
    }

    @POST
    public Response add(Account account) {
        List<Problem.Fault> faults = new ArrayList<>();
        String username = required(account.username(), "username", "Give a user name.", faults);
        String name = required(account.name(), "name", "Give the person's name.", faults);
        String password = required(account.password(), "password", "Give a first password of at least 12 characters.",
                faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        Person person = administration.add(new NewPerson(username, name, account.post() == null ? "" : account.post(),
                department(council, account.department()), roles(account.roles()), password));
        return Response.created(URI.create("/api/v1/people/" + person.id())).entity(person).build();
    }

    @PUT
    @Path("{person}/roles")
    public Person setRoles(@PathParam("person") String id, Roles roles) {
        Person person = person(council, id);
        return administration.setRoles(person.id(), roles(roles.roles()));
    }

    private static String required(@Nullable String value, String field, String otherwise, List<Problem.Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(new Problem.Fault("/" + field, otherwise));
            return "";
        }
        return value.strip();
    }

    static Person person(Council council, String id) {
        return council.person(id).orElseThrow(() -> Problem.notFound("There is nobody called “" + id + "”."));
    }

    static @Nullable String department(Council council, @Nullable String name) {
        return name == null || name.isBlank() ? null : council.department(name).map(Department::id)
                .orElseThrow(() -> Problem.invalid("/department", "There is no department “" + name + "”."));
    }

    static Set<Role> roles(@Nullable List<String> names) {
        return names == null ? Set.of() : names.stream().map(PeopleResource::role).collect(Collectors.toSet());
    }

    private static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')) || role.label()
                    .equalsIgnoreCase(name)) {
                return role;
            }
        }
        throw Problem.invalid("/roles", "There is no role “" + name + "”; roles are "
                + List.of(Role.values()).stream().map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", ")) + ".");
    }
}
