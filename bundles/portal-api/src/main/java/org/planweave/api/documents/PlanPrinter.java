package org.planweave.api.documents;

import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.planning.Plan;

/** Prints a plan by itself. There is one printing of a plan, so that its pages are those that are counted elsewhere. */
@ProviderType
public interface PlanPrinter {

    /** The plan as tagged PDF, with the lines that the current user may read and no others. */
    byte[] pdf(Plan plan);
}
