package org.planweave.api;

import org.osgi.annotation.versioning.ProviderType;

/** New ids: 13 characters of Crockford's base 32 in lower case, growing with time, unique over all nodes. */
@ProviderType
public interface Ids {

    /** A new id. */
    String next();
}
