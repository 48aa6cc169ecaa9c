/**
 * What a paper says, as lines of plans to be: read by {@code reading}, or from a table that this module wrote itself.
 * {@link org.planweave.exchange.internal.papers.PaperBox} is the way in.
 */
@NullMarked
package org.planweave.exchange.internal.papers;

import org.jspecify.annotations.NullMarked;
