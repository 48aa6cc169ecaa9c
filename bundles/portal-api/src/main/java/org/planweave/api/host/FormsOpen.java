package org.planweave.api.host;

import org.osgi.annotation.versioning.ConsumerType;

/** A part of the host that knows who has what open for editing. */
@ConsumerType
public interface FormsOpen {

    /** How many people have something of the module open for editing now. */
    int people(String module);
}
