/** All plans of a round as one file: what is in it, who may have it, and how it is written while it is read. */
@NullMarked
package org.planweave.exchange.internal.archive;

import org.jspecify.annotations.NullMarked;
