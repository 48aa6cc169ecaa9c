/**
 * The thread's one transaction, and plain SQL in it.
 * Everything that the portal keeps goes through here.
 */
@NullMarked
package org.planweave.core.internal.store;

import org.jspecify.annotations.NullMarked;
