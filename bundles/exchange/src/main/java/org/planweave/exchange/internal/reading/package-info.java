/**
 * What a planning paper says, read without changing anything.
 * {@link org.planweave.exchange.internal.reading.Papers} is the way in; the records here are what comes out.
 */
@NullMarked
package org.planweave.exchange.internal.reading;

import org.jspecify.annotations.NullMarked;
