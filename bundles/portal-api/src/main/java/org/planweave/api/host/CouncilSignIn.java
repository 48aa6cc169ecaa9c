package org.planweave.api.host;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.host.SignIn.Entry;

/**
 * Signing in with the account that people have at their council, by OpenID Connect. Off until its settings name a provider; without one
 * nothing here makes a connection.
 */
@ProviderType
public interface CouncilSignIn {

    /**
     * Somebody who is on the way to the provider.
     *
     * @param secret for a cookie of its own, for ten minutes; it opens nothing
     * @param address where their browser goes
     */
    record Begun(String secret, URI address) {}

    /**
     * Somebody who has come back and is known.
     *
     * @param entry as after a password: in, or on to the code
     * @param to where they wanted to go
     */
    record Arrived(Entry entry, String to) {}

    /**
     * What was looked at, in plain words.
     *
     * @param good whether it is as it should be
     */
    record Finding(boolean good, String words) {}

    /** What the account is called on the page that offers it, such as “your Riverbridge account”; empty where there is no provider. */
    Optional<String> called();

    /** Whether the form for local accounts is for everybody; otherwise it is for those whom the settings name. */
    boolean localForAll();

    /**
     * Begins.
     *
     * @param to a path of the portal, to go to afterwards
     * @throws org.planweave.api.Problem 503 where the provider does not answer, 429 after too many from one address
     */
    Begun begin(String to, Caller caller);

    /** As {@link #begin}, for whoever has this session, to prove once more who they are: the provider asks them anew. */
    Begun again(String session, String to, Caller caller);

    /**
     * Ends what the cookie's secret began. Works once.
     *
     * @param answer what the provider sent the browser back with
     * @throws org.planweave.api.Problem 410 if nothing was begun or it was too long ago, 403 if the answer is not believed or the person has
     *     no account here, 503 where the provider does not answer
     */
    Arrived arrive(String secret, Map<String, List<String>> answer, Caller caller);

    /** Where whoever signs out of a session goes on to, so that they are signed out there as well. Empty unless they came from there. */
    Optional<URI> farewell(String session);

    /** Whether this session began at the provider: who they are is then proved there. */
    boolean byCouncil(String session);

    /** Asks the provider and looks at the settings. For administrators. */
    List<Finding> test();
}
