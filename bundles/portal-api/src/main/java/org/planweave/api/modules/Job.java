package org.planweave.api.modules;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Work done now and then, as the portal itself, by one node at a time. Register it as a service. */
@ConsumerType
public interface Job {

    /** A name that stays over versions, unique over all modules. */
    String name();

    /** How long after the last start the next one is due. */
    Duration every();

    /** Does the work. What it throws is logged and shown on the jobs page; it is tried again when next due. */
    void run();
}
