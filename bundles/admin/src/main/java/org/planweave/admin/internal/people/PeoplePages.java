package org.planweave.admin.internal.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;

/** Everybody with an account. */
@Component(service = PeoplePages.class)
@JakartarsResource
@Path("admin/people")
public final class PeoplePages {

    /** One account in the list. */
    public record Account(Person person, @Nullable Department department, String roles, boolean suspended) {}

    private final Council council;
    private final PeopleAdministration administration;
    private final Desk desk;

    @Activate
    public PeoplePages(@Reference Council council, @Reference PeopleAdministration administration, @Reference Desk desk) {
        this.council = council;
        this.administration = administration;
        this.desk = desk;
    }

    @GET
    public Page all() {
        desk.admit(Tab.PEOPLE);
        Set<String> suspended = administration.suspended();
        List<Account> accounts = council.people().stream()
                .map(person -> new Account(person, department(person), roles(person), suspended.contains(person.id())))
                .toList();
        return desk.page(Tab.PEOPLE, Desk.text("admin.people"), "people.jte", Map.of("accounts", accounts));
    }

    private @Nullable Department department(Person person) {
        return person.department() == null ? null : council.department(person.department()).orElse(null);
    }

    static String roles(Person person) {
        return person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
