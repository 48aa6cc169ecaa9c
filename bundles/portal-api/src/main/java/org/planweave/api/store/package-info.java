/**
 * A module's own persistence unit, joined with everybody else's in one transaction a request.
 * A module whose migration failed finds no store, so it does not activate.
 */
@Version("1.4.0")
@NullMarked
package org.planweave.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
