package org.planweave.admin.internal.people;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One account: its roles, a new password, suspending it. */
@Component(service = PersonPages.class)
@JakartarsResource
@Path("admin/people/{id}")
public final class PersonPages {

    private final Council council;
    private final PeopleAdministration administration;
    private final Desk desk;

    @Activate
    public PersonPages(@Reference Council council, @Reference PeopleAdministration administration, @Reference Desk desk) {
        this.council = council;
        this.administration = administration;
        this.desk = desk;
    }

    @GET
    public Page one(@PathParam("id") String id) {
        desk.admit(Tab.PEOPLE);
        return page(person(id), Map.of());
    }

    @POST
    @Path("roles")
    public Object roles(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        desk.admit(Tab.PEOPLE);
        Person person = person(id);
        return changed(person, "roles", "admin.person.rolesSet",
                () -> administration.setRoles(person.id(), PersonForm.roles(sent)));
    }

    @POST
    @Path("password")
    public Object password(@PathParam("id") String id, @FormParam("password") @DefaultValue("") String password) {
        desk.admit(Tab.PEOPLE);
        Person person = person(id);
        return changed(person, "password", "admin.person.passwordSet", () -> {
            administration.setPassword(person.id(), password);
            return person;
        });
    }

    @POST
    @Path("suspend")
    public Object suspend(@PathParam("id") String id) {
        desk.admit(Tab.PEOPLE);
        Person person = person(id);
        return changed(person, "suspend", "admin.person.suspended", () -> {
            administration.suspend(person.id());
            return person;
        });
    }

    private Object changed(Person person, String field, String said, Supplier<Person> change) {
        try {
            Person now = change.get();
            return SeeOther.to("/admin/people/" + now.id()).saying(Desk.text(said, now.name()));
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            return page(person, Map.of(field, refused.detail())).status(422);
        }
    }

    private Page page(Person person, Map<String, String> errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("person", person);
        model.put("department", person.department() == null ? Desk.text("admin.person.wholeCouncil")
                : council.department(person.department()).map(Department::name).orElse(person.department()));
        model.put("suspended", administration.suspended().contains(person.id()));
        model.put("errors", errors);
        return desk.page(Tab.PEOPLE, person.name(), "person.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people");
    }

    private Person person(String id) {
        return council.person(id).orElseThrow(() -> Problem.notFound(Desk.text("admin.noPerson", id)));
    }
}
