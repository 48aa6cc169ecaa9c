/** Files that people send are shown to a malware scanner before anything else sees them. */
@NullMarked
package org.planweave.web.internal.scan;

import org.jspecify.annotations.NullMarked;
