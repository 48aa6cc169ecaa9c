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
     * Signs in with a local account that needs nothing but its password; {@link SignIn} knows all of them.
     *
     * @return the secret for the cookie
     * @throws org.planweave.api.Problem 401 with one sentence that is the same for an unknown name and a wrong password, and
     *     for an account with a second factor; 429 after five failures in a minute
     */
    String signIn(String username, String password, String address);

    /** The session of a cookie's secret, if it is alive; using it keeps it alive. */
    Optional<Session> session(String secret);

    /** As {@link #session}, without counting as use: what a page does by itself keeps nobody signed in. */
    Optional<Session> look(String secret);

    void signOut(String secret);

    /** Whether the person of this session gives a code as well when they prove who they are. */
    boolean asksCode(String secret);

    /** Whether the person of this session signed in with a password that an administrator gave them, and so chooses their own before anything else. */
    boolean asksNewPassword(String secret, Person person);

    /**
     * Whoever has this session proves once more who they are: it counts as signed in at this moment. When it ends at the latest, and the
     * token of its forms, stay as they are.
     *
     * @param code of the second factor, where the person has one
     * @return the session's new secret, for the cookie; the one before opens nothing any more
     * @throws org.planweave.api.Problem 403 if the password or the code is not theirs or the session is over, 429 as for signing in
     */
    String prove(String secret, String password, String code, String address);

    /** The same for whoever has no second factor. */
    default String prove(String secret, String password, String address) {
        return prove(secret, password, "", address);
    }

    /** When the person of an API token last proved who they are: when it was made, and just now for the data folder's owner. */
    Optional<Instant> bearerSince(String token);

    /** The person that an API token stands for. The token of the data folder's owner stands for the administrator. */
    Optional<Person> bearer(String token);

    /** Whether the portal has an administrator yet. */
    boolean hasAdministrator();

    /** Makes the first administrator. 403 unless the token is the one told at the first start. */
    Person claim(String firstToken, String username, String name, String password);
}
