package org.planweave.admin.internal.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Role;

/** What was typed about a new person, and what is wrong with it, by field. */
public record PersonForm(String username, String name, String post, String department, Set<Role> roles,
        Map<String, String> errors) {

    static final PersonForm EMPTY = new PersonForm("", "", "", "", Set.of(), Map.of());

    static PersonForm of(MultivaluedMap<String, String> form) {
        PersonForm typed = new PersonForm(field(form, "username"), field(form, "name"), field(form, "post"),
                field(form, "department"), roles(form), Map.of());
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.username.isEmpty()) {
            errors.put("username", Desk.text("admin.person.username.missing"));
        }
        if (typed.name.isEmpty()) {
            errors.put("name", Desk.text("admin.person.name.missing"));
        }
        return errors.isEmpty() ? typed : typed.with(errors);
    }

    /** Roles that are ticked; a name that is none is left out. */
    static Set<Role> roles(MultivaluedMap<String, String> form) {
        List<String> names = form.getOrDefault("roles", List.of());
        Set<Role> roles = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    PersonForm with(Map<String, String> faults) {
        return new PersonForm(username, name, post, department, roles, faults);
    }

    /** Without a password. */
    NewPerson person() {
        return new NewPerson(username.toLowerCase(java.util.Locale.ROOT), name, post,
                department.isEmpty() ? null : department, roles, "");
    }
}
