package org.planweave.admin.internal.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** What was typed about somebody who moves or leaves, and what is wrong with it, by field. */
public record ChangeForm(String from, String department, String post, Set<Role> roles, String successor, Map<String, String> errors) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** As the person is now, from today. */
    static ChangeForm of(Person person) {
        return new ChangeForm(LocalDate.now(LONDON).toString(), person.department() == null ? "" : person.department(), person.post(),
                person.roles(), "", Map.of());
    }

    static ChangeForm of(MultivaluedMap<String, String> sent) {
        ChangeForm typed = new ChangeForm(PersonForm.field(sent, "from"), PersonForm.field(sent, "department"), PersonForm.field(sent, "post"),
                PersonForm.roles(sent), PersonForm.field(sent, "successor"), Map.of());
        return typed.day() == null ? typed.with(Map.of("from", Desk.text("admin.change.from.missing"))) : typed;
    }

    /** The day, or null where what was typed is none. */
    @Nullable LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable String chosen(String value) {
        return value.isEmpty() ? null : value;
    }

    ChangeForm with(Map<String, String> faults) {
        return new ChangeForm(from, department, post, roles, successor, new LinkedHashMap<>(faults));
    }
}
