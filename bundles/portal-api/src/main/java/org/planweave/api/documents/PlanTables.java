package org.planweave.api.documents;

import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.planning.Plan;
import org.planweave.api.tables.Table;

/** A table about a plan that its module keeps, for the archive of a round. Registered as a service by whoever has one. */
@ConsumerType
public interface PlanTables {

    /** What the table holds, in one word of small letters for file names, such as {@code comments}. */
    String name();

    /** What there is about the plan that the current user may read, and nothing else. A table without rows is left out. */
    Table of(Plan plan);
}
