/** What the store and the people in the portal tell whoever watches the portal. */
@NullMarked
package org.planweave.core.internal.figures;

import org.jspecify.annotations.NullMarked;
