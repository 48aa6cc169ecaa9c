/**
 * A persistence unit for each module, opened and closed as modules come and go.
 * All units write through the thread's one connection.
 */
@NullMarked
package org.planweave.core.internal.store.units;

import org.jspecify.annotations.NullMarked;
