package org.planweave.api.people;

import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What an administrator does with accounts. Every call is audited and asks the decision point itself. */
@ProviderType
public interface PeopleAdministration {

    /** @throws org.planweave.api.Problem (400) if the user name is taken or the password too short or easy to guess */
    Person add(NewPerson person);

    Person setRoles(String personId, Set<Role> roles);

    /** Ends every session and token of a person and lets nobody sign in as them again until a new password is set. */
    void suspend(String personId);

    /**
     * Sets a first password: it works for seven days, and whoever signs in with it chooses another one before anything else. Ends every
     * session and token of theirs and lifts a suspension.
     *
     * @throws org.planweave.api.Problem (400) if it is too short or easy to guess
     */
    void setPassword(String personId, String password);

    /** As {@link #setPassword}, with a random one, told once. */
    String newPassword(String personId);

    /** The ids of those who are suspended. Kept in memory. */
    Set<String> suspended();

    /**
     * A new API token, told once. It can do what the person can, until it runs out.
     *
     * @throws org.planweave.api.Problem (403, {@code not-fresh}) unless whoever asks has just proved who they are
     */
    String newToken(String username, Duration life);
}
