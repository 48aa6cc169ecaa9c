/**
 * A plan's Word file on its way back: the marks that its lines carry, and what was read from it.
 * Values only; nothing here knows the portal.
 */
@NullMarked
package org.planweave.exchange.internal.reading.marked;

import org.jspecify.annotations.NullMarked;
