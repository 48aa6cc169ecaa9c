/** What the portal tells Prometheus. */
@NullMarked
package org.planweave.web.internal.figures;

import org.jspecify.annotations.NullMarked;
