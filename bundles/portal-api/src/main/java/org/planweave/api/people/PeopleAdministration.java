package org.planweave.api.people;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What an administrator does with accounts. Every call is audited and asks the decision point itself. */
@ProviderType
public interface PeopleAdministration {

    /** @throws org.planweave.api.Problem (400) if the user name is taken or the password too short */
    Person add(NewPerson person);

    Person setRoles(String personId, Set<Role> roles);

    /** Ends every session and token of a person and lets nobody sign in as them again until a new password is set. */
    void suspend(String personId);

    void setPassword(String personId, String password);

    /** The ids of those who are suspended. Kept in memory. */
    Set<String> suspended();

    /**
     * A new API token, told once. It can do what the person can, until it runs out.
     *
     * @throws org.planweave.api.Problem (403, {@code not-fresh}) unless whoever asks has just proved who they are
     */
    String newToken(String username, Duration life);
}
