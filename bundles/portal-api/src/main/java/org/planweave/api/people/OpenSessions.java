package org.planweave.api.people;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where people are signed in, and ending that: one's own, or, for administrators, anybody's. Others get a 403. */
@ProviderType
public interface OpenSessions {

    /**
     * One browser that is signed in.
     *
     * @param begunAt when the person signed in there
     * @param usedAt when it was last used, to the minute
     * @param browser in words, such as “Firefox on Windows”; empty where it is not known
     * @param address the network address that it came from; empty where it is not known
     */
    record Open(String id, Instant begunAt, Instant usedAt, String browser, String address) {}

    /** One API token that has not run out. */
    record Token(String id, Instant madeAt, Instant expiresAt) {}

    /** The browser that was used last comes first. */
    List<Open> of(String person);

    /** The newest first. */
    List<Token> tokens(String person);

    /** @throws org.planweave.api.Problem (404) if the person has no such session or token */
    void end(String person, String id);

    /**
     * Ends every session of a person but one, and every token.
     *
     * @param keep the id of the session that goes on, or empty for none
     * @return how many were ended
     */
    int endAll(String person, String keep);
}
