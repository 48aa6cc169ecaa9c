package org.planweave.api.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The second proof of local accounts: the code of an app, or a recovery code. What changes one's own asks that whoever is signed in has
 * just proved who they are (403, {@code not-fresh}).
 */
@ProviderType
public interface SecondFactors {

    /**
     * What an app is given.
     *
     * @param secret in the letters that people type
     * @param uri the same as the address that the picture says
     */
    record Offer(String secret, String uri) {}

    /**
     * How it stands with a person.
     *
     * @param since null where they have none
     * @param codesLeft how many recovery codes were not used yet
     * @param required whether one of their roles asks for it
     */
    record State(@Nullable Instant since, int codesLeft, boolean required) {

        public boolean on() {
            return since != null;
        }
    }

    /** @throws org.planweave.api.Problem (403) unless it is one's own or asked by an administrator */
    State state(String person);

    /** A new secret for the person signed in. It counts once {@link #confirm} has seen a code. */
    Offer offer();

    /** What was offered to the person signed in and not confirmed yet; only while they are fresh. */
    Optional<Offer> offered();

    /**
     * The first code of the app: from now on it is asked for.
     *
     * @return ten recovery codes, told once
     * @throws org.planweave.api.Problem (400) if the code is not right, 429 after too many that were wrong
     */
    List<String> confirm(String code);

    /** Ten new recovery codes in place of those that are left. */
    List<String> renewCodes();

    /** @throws org.planweave.api.Problem (409) if a role of theirs requires it */
    void turnOff();

    /**
     * Takes a person's second factor away, for whoever has lost both the app and the codes, and ends their sessions.
     *
     * @throws org.planweave.api.Problem (400) without a reason, 403 for all but administrators
     */
    void reset(String person, String reason);
}
