/**
 * The owner of plans: reads and commands over the module's store, each asking the decision point, telling the record and the outbox.
 * {@code StoredPlans} is the door; the classes behind it each do one part.
 */
@NullMarked
package org.planweave.plans.internal.stored;

import org.jspecify.annotations.NullMarked;
