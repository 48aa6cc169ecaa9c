package org.planweave.admin.internal.people;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.Person;
import org.planweave.api.people.SecondFactors;
import org.planweave.ui.Page;

/** One account: its roles, a new password, its second factor, its sessions, suspending it. */
@Component(service = PersonPages.class)
@JakartarsResource
@Path("admin/people/{id}")
public final class PersonPages {

    private final PersonPage pages;
    private final PeopleAdministration administration;
    private final SecondFactors factors;
    private final OpenSessions open;
    private final PeopleChanges changes;

    @Activate
    public PersonPages(@Reference PersonPage pages, @Reference PeopleAdministration administration, @Reference SecondFactors factors,
            @Reference OpenSessions open, @Reference PeopleChanges changes) {
        this.pages = pages;
        this.administration = administration;
        this.factors = factors;
        this.open = open;
        this.changes = changes;
    }

    @GET
    public Page one(@PathParam("id") String id) {
        return pages.page(pages.admitted(id), Map.of());
    }

    @POST
    @Path("roles")
    public Object roles(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Person person = pages.admitted(id);
        return pages.changed(person, "roles", "admin.person.rolesSet",
                () -> administration.setRoles(person.id(), PersonForm.roles(sent)));
    }

    @POST
    @Path("password")
    public Object password(@PathParam("id") String id) {
        Person person = pages.admitted(id);
        return pages.firstPassword(person, Desk.text("admin.person.passwordSet", person.name()));
    }

    @POST
    @Path("second-factor")
    public Object resetFactor(@PathParam("id") String id, @FormParam("factorReason") @DefaultValue("") String reason) {
        Person person = pages.admitted(id);
        return pages.changed(person, "factorReason", "admin.person.factor.wasReset", () -> {
            factors.reset(person.id(), reason);
            return person;
        });
    }

    @POST
    @Path("sessions/end")
    public Object endSessions(@PathParam("id") String id) {
        Person person = pages.admitted(id);
        return pages.changed(person, "sessions", "admin.person.sessions.ended", () -> {
            open.endAll(person.id(), "");
            return person;
        });
    }

    /** What was to come does not. */
    @POST
    @Path("planned/{change}/cancel")
    public Object cancel(@PathParam("id") String id, @PathParam("change") String change) {
        Person person = pages.admitted(id);
        return pages.changed(person, "planned", "admin.person.cancelled", () -> {
            changes.cancel(change);
            return person;
        });
    }

    @POST
    @Path("suspend")
    public Object suspend(@PathParam("id") String id) {
        Person person = pages.admitted(id);
        return pages.changed(person, "suspend", "admin.person.suspended", () -> {
            administration.suspend(person.id());
            return person;
        });
    }
}
