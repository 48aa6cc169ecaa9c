package org.planweave.api.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.people.SecondFactors.Offer;
import org.planweave.api.people.Person;

/** Signing in with a local account: a password, then a code where the account has, or needs, a second factor. */
@ProviderType
public interface SignIn {

    /**
     * Where somebody comes from.
     *
     * @param address of the network
     * @param browser in words, such as “Firefox on Windows”; empty where it is not known
     */
    record Caller(String address, String browser) {}

    /** What is still missing. */
    enum Wanted { NOTHING, CODE, SET_UP }

    /**
     * After the password.
     *
     * @param secret of the session where nothing is missing, otherwise of the step between, which lives for ten minutes and opens nothing
     */
    record Entry(String secret, Wanted wanted) {}

    /**
     * Whoever still has to give a code.
     *
     * @param offer what to give the app, where one has to be set up first
     */
    record Waiting(Person person, @Nullable Offer offer) {}

    /**
     * Whoever is in.
     *
     * @param secret of the session
     * @param recoveryCodes told once, where an app was set up; else empty
     */
    record Done(String secret, List<String> recoveryCodes) {}

    /** @throws org.planweave.api.Problem as {@link Sessions#signIn} */
    Entry begin(String username, String password, Caller caller);

    /** Whoever has begun with this secret; empty when it is used or too old. */
    Optional<Waiting> waiting(String secret);

    /**
     * The code of the app, or a recovery code. Each works once.
     *
     * @throws org.planweave.api.Problem (401) if it is not right, 410 if the step is over, 429 after too many that were wrong
     */
    Done finish(String secret, String code, Caller caller);
}
