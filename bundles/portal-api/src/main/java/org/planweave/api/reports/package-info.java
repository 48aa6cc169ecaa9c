/** What modules bring to committee reports. */
@Version("1.0.0")
@NullMarked
package org.planweave.api.reports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
