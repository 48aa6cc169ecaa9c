package org.planweave.api.host;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Writes that are done once, however often they are sent. */
@ProviderType
public interface Deliveries {

    /** What was answered the first time. */
    record Answer(int status, String type, byte[] body, String location, String etag) {}

    /**
     * The answer to a request that was sent with this key before, by the current user.
     *
     * @throws org.planweave.api.Problem 422 if the same key came with another request
     */
    Optional<Answer> earlier(String key, String fingerprint);

    /**
     * Does a write and keeps its answer with it, in one transaction. Of several that come at once, one is done and the others get
     * its answer.
     */
    Answer once(String key, String fingerprint, Supplier<Answer> write);
}
