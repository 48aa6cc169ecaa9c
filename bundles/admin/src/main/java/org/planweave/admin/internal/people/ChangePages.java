package org.planweave.admin.internal.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.Person;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Somebody moves to another department, or leaves: from which day, what they are still to do, and who does it then. */
@Component(service = ChangePages.class)
@JakartarsResource
@Path("admin/people/{id}/{change: leave|move}")
public final class ChangePages {

    private final PersonPage pages;
    private final Council council;
    private final PeopleAdministration administration;
    private final PeopleChanges changes;
    private final Desk desk;

    @Activate
    public ChangePages(@Reference PersonPage pages, @Reference Council council, @Reference PeopleAdministration administration,
            @Reference PeopleChanges changes, @Reference Desk desk) {
        this.pages = pages;
        this.council = council;
        this.administration = administration;
        this.changes = changes;
        this.desk = desk;
    }

    @GET
    public Page form(@PathParam("id") String id, @PathParam("change") String change) {
        Person person = pages.admitted(id);
        return page(person, change, ChangeForm.of(person));
    }

    @POST
    public Object change(@PathParam("id") String id, @PathParam("change") String change, MultivaluedMap<String, String> sent) {
        Person person = pages.admitted(id);
        ChangeForm typed = ChangeForm.of(sent);
        LocalDate day = typed.day();
        if (day == null) {
            return page(person, change, typed).status(422);
        }
        try {
            if (change.equals("leave")) {
                changes.leave(person.id(), day, typed.chosen(typed.successor()));
            } else {
                changes.move(person.id(), day, typed.chosen(typed.department()), typed.post(), typed.roles(), typed.chosen(typed.successor()));
            }
            return SeeOther.to("/admin/people/" + person.id()).saying(Desk.text("admin.change.done", person.name()));
        } catch (Problem refused) {
            if (refused.status() != 400 && refused.status() != 409) {
                throw refused;
            }
            return page(person, change, typed.with(Faults.byField(refused, "from"))).status(422);
        }
    }

    private Page page(Person person, String change, ChangeForm form) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("person", person);
        model.put("leaves", change.equals("leave"));
        model.put("title", Desk.text("admin." + change + ".title", person.name()));
        model.put("form", form);
        model.put("departments", council.departments());
        model.put("held", changes.held(person.id()));
        model.put("others", others(person));
        return desk.page(Tab.PEOPLE, Desk.text("admin." + change + ".title", person.name()), "person-change.jte", model)
                .crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.people"), "/admin/people")
                .crumb(person.name(), "/admin/people/" + person.id());
    }

    /** Who could do their work: those of the same department first. */
    private List<Person> others(Person person) {
        Set<String> away = new HashSet<>(administration.suspended());
        away.add(person.id());
        return council.people().stream().filter(one -> !away.contains(one.id()))
                .sorted(Comparator.comparing(one -> person.department() == null || !one.isOf(person.department()))).toList();
    }
}
