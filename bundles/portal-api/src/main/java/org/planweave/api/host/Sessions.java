package org.planweave.api.host;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.people.Person;

/** Signing in and staying signed in. Kept in the database, so that a restart signs nobody out. */
@ProviderType
public interface Sessions {

    /**
     * Somebody who is signed in.
     *
     * @param csrf the token that every form of this session carries
     * @param signedInAt when they last proved who they are
     */
    record Session(String id, Person person, String csrf, Instant signedInAt) {}

    /**
     * Signs in with a local account.
     *
     * @return the secret for the cookie
     * @throws org.planweave.api.Problem 401 with one sentence that is the same for an unknown name and a wrong password; 429 after
     *     five failures in a minute
     */
    String signIn(String username, String password, String address);

    /** The session of a cookie's secret, if it is alive; using it keeps it alive. */
    Optional<Session> session(String secret);

    /** As {@link #session}, without counting as use: what a page does by itself keeps nobody signed in. */
    Optional<Session> look(String secret);

    void signOut(String secret);

    /**
     * Whoever has this session proves once more who they are: it counts as signed in at this moment.
     *
     * @throws org.planweave.api.Problem 403 if the password is not theirs or the session is over, 429 as for signing in
     */
    void prove(String secret, String password, String address);

    /** When the person of an API token last proved who they are: when it was made, and just now for the data folder's owner. */
    Optional<Instant> bearerSince(String token);

    /** The person that an API token stands for. The token of the data folder's owner stands for the administrator. */
    Optional<Person> bearer(String token);

    /** Whether the portal has an administrator yet. */
    boolean hasAdministrator();

    /** Makes the first administrator. 403 unless the token is the one told at the first start. */
    Person claim(String firstToken, String username, String name, String password);
}
