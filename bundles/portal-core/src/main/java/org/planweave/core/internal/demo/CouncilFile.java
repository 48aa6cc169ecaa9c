package org.planweave.core.internal.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Role;

/** What {@code council.json} holds. Departments are named by code, people by user name. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CouncilFile(String name, List<DepartmentEntry> departments, List<PersonEntry> people,
        List<SwitchEntry> switches) {

    /** One department; {@code contact} is a user name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DepartmentEntry(String code, String name, @Nullable String directorate, String swatch,
            @Nullable String contact) {}

    /** One person; the first role is what they are mainly for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonEntry(
            String username, String name, String post, @Nullable String department, List<Role> roles,
            boolean signsIn) {}

    /** A switch that the council begins with. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SwitchEntry(String department, String module, String name, boolean on, String reason) {}
}
