package org.planweave.core.internal.people;

import java.util.Map;
import java.util.Set;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Whoever owns the data folder. They can read the database in it, so they may do whatever an account may. */
final class Owner {

    static final String ID = "owner";

    static final Person PERSON = new Person(ID, ID, "Owner of this portal", "Owns the data folder", null,
            Set.of(Role.ADMINISTRATOR, Role.MODULE_DEPLOYER, Role.CORPORATE_LEAD));

    private Owner() {}

    /** What an audit entry adds when the owner acts: who that is on this machine. */
    static Map<String, String> facts() {
        return Map.of("osUser", System.getProperty("user.name", "unknown"));
    }
}
