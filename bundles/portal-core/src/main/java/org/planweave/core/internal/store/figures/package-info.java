/** What the store tells whoever watches the portal. */
@NullMarked
package org.planweave.core.internal.store.figures;

import org.jspecify.annotations.NullMarked;
