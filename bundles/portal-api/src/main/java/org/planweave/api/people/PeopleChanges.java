package org.planweave.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.people.HeldWork.Held;

/** People who move and people who leave, from a day that an administrator says. Others get a 403. Every call that changes is audited. */
@ProviderType
public interface PeopleChanges {

    /** What a change is. */
    enum Kind { MOVE, LEAVE }

    /**
     * A change that is to come.
     *
     * @param from the first day on which it holds
     * @param department where they move to, or null for the whole council; null for whoever leaves
     * @param post their post there; empty for whoever leaves
     * @param roles what they are for there; empty for whoever leaves
     * @param successor who does their work from then on, or null for nobody
     */
    record Planned(String id, String person, Kind kind, LocalDate from, @Nullable String department, String post, Set<Role> roles,
            @Nullable String successor) {}

    /** What somebody is still to do, as far as the modules that run now know. */
    List<Held> held(String person);

    /**
     * Moves somebody to another department: at once, or on the day.
     *
     * @throws org.planweave.api.Problem (400) for a day more than a year away, a department or a successor that is not there
     */
    void move(String person, LocalDate from, @Nullable String department, String post, Set<Role> roles, @Nullable String successor);

    /**
     * Somebody leaves: at once, or on the day. From then on nobody signs in as them, they have no role, and what they did passes to the
     * successor or is vacant. A new password brings them back, without a role.
     *
     * @throws org.planweave.api.Problem (400) as above, 409 for the only administrator
     */
    void leave(String person, LocalDate from, @Nullable String successor);

    /** What is to come for this person, the earliest first. */
    List<Planned> planned(String person);

    /** @throws org.planweave.api.Problem (404) if there is no such change, or it has happened */
    void cancel(String id);
}
