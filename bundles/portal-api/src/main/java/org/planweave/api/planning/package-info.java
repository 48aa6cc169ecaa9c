/**
 * The planning vocabulary: rounds, plans, lines, outcomes.
 * Owned by the module plans; everybody else reads and asks through the facade, which stays when its owner is replaced.
 */
@Version("1.3.0")
@NullMarked
package org.planweave.api.planning;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
