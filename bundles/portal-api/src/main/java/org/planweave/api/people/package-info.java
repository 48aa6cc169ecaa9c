/**
 * The council's departments and people, and who is asking now.
 * Kept by the host, read by every module.
 */
@Version("1.3.0")
@NullMarked
package org.planweave.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
