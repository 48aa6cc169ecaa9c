package org.planweave.api.host;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** Says where a request begins and ends, for {@link org.planweave.api.store.Transactions#readOnce}. */
@ProviderType
public interface RequestReads {

    /** What the work reads on this thread by {@code readOnce} is read once, unless it is changed in between. */
    <T> T during(Supplier<T> request);
}
