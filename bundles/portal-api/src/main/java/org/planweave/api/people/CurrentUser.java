package org.planweave.api.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Who is asking, on this thread. */
@ProviderType
public interface CurrentUser {

    /** The person signed in, if one is. Empty on public pages and in the portal's own work. */
    Optional<Person> person();

    /**
     * The person signed in.
     *
     * @throws org.planweave.api.Problem (401) if nobody is
     */
    Person required();

    /** Whether the portal itself is at work (jobs, listeners, loading); it may read everything. */
    boolean isPortal();

    /** Does something as the portal itself. Whoever was asking is back when it returns or throws. */
    <T> T asPortal(Supplier<T> work);

    /** Does something as a person. Whoever was asking is back when it returns or throws. */
    <T> T as(Person person, Supplier<T> work);
}
