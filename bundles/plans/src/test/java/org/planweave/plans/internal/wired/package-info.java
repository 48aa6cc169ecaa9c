/**
 * The module put together over a real database, with people and rights in memory.
 * What a test needs of the portal beyond the store stands here, as small as it can be.
 */
@NullMarked
package org.planweave.plans.internal.wired;

import org.jspecify.annotations.NullMarked;
