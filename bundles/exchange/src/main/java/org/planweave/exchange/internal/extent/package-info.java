/** How much of a round somebody takes away at once, and who may: one place for pages, scripts and the links to them. */
@NullMarked
package org.planweave.exchange.internal.extent;

import org.jspecify.annotations.NullMarked;
