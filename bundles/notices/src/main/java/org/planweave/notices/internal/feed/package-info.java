/**
 * How notices come in.
 * Hears what other modules tell, once for each person and key.
 */
@NullMarked
package org.planweave.notices.internal.feed;

import org.jspecify.annotations.NullMarked;
