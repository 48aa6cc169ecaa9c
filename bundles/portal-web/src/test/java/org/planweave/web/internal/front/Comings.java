package org.planweave.web.internal.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.HeldWork.Held;
import org.planweave.api.people.PeopleChanges;
import org.planweave.api.people.Role;

/** Writes down what is arranged. */
final class Comings implements PeopleChanges {

    final List<String> said = new ArrayList<>();

    @Override
    public List<Held> held(String person) {
        return List.of(new Held("Owner of 7 lines", "/plans/HW-2027"));
    }

    @Override
    public void move(String person, LocalDate from, @Nullable String department, String post, Set<Role> roles, @Nullable String successor) {
        said.add("move " + person + " " + from + " " + department + " " + post + " " + roles + " " + successor);
    }

    @Override
    public void leave(String person, LocalDate from, @Nullable String successor) {
        said.add("leave " + person + " " + from + " " + successor);
    }

    @Override
    public List<Planned> planned(String person) {
        return List.of();
    }

    @Override
    public void cancel(String id) {
        said.add("cancel " + id);
    }
}
