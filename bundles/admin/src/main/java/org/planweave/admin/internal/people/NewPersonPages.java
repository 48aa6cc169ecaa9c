package org.planweave.admin.internal.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.ui.Page;

/** Adding a person. */
@Component(service = NewPersonPages.class)
@JakartarsResource
@Path("admin/people/new")
public final class NewPersonPages {

    private final Council council;
    private final PeopleAdministration administration;
    private final PersonPage page;
    private final Desk desk;

    @Activate
    public NewPersonPages(@Reference Council council, @Reference PeopleAdministration administration, @Reference PersonPage page,
            @Reference Desk desk) {
        this.council = council;
        this.administration = administration;
        this.page = page;
        this.desk = desk;
    }

    @GET
    public Page form() {
        desk.admit(Tab.PEOPLE);
        return form(PersonForm.EMPTY);
    }

    private Page form(PersonForm typed) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", typed);
        model.put("departments", council.departments());
        return desk.page(Tab.PEOPLE, Desk.text("admin.person.new"), "new-person.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people");
    }

    @POST
    public Object add(MultivaluedMap<String, String> sent) {
        desk.admit(Tab.PEOPLE);
        PersonForm typed = PersonForm.of(sent);
        if (!typed.errors().isEmpty()) {
            return form(typed).status(422);
        }
        try {
            Person added = administration.add(typed.person());
            return page.firstPassword(added, Desk.text("admin.person.added", added.name()));
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            return form(typed.with(Faults.byField(refused, "username"))).status(422);
        }
    }
}
