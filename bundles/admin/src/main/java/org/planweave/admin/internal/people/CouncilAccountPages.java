package org.planweave.admin.internal.people;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.CouncilAccounts;
import org.planweave.api.people.Person;

/** By which account of the council somebody comes. */
@Component(service = CouncilAccountPages.class)
@JakartarsResource
@Path("admin/people/{id}/council")
public final class CouncilAccountPages {

    private final PersonPage pages;
    private final CouncilAccounts accounts;

    @Activate
    public CouncilAccountPages(@Reference PersonPage pages, @Reference CouncilAccounts accounts) {
        this.pages = pages;
        this.accounts = accounts;
    }

    @POST
    public Object expect(@PathParam("id") String id, @FormParam("council") @DefaultValue("") String name) {
        Person person = pages.admitted(id);
        return pages.changed(person, "council", name, "admin.person.council.saved", () -> {
            accounts.expect(person.id(), name);
            return person;
        });
    }

    @POST
    @Path("part")
    public Object part(@PathParam("id") String id) {
        Person person = pages.admitted(id);
        return pages.changed(person, "council", "admin.person.council.parted", () -> {
            accounts.part(person.id());
            return person;
        });
    }
}
