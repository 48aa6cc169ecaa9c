/** What modules bring to the search for synergies. */
@Version("1.0.0")
@NullMarked
package org.planweave.api.synergies;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
