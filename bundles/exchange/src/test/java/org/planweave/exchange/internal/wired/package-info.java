/**
 * What the wired tests stand on.
 * Plans are in memory here; the real ones are tested by their own module.
 */
@NullMarked
package org.planweave.exchange.internal.wired;

import org.jspecify.annotations.NullMarked;
