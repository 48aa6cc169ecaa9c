/**
 * A plan as a table, as JSON or as a page to print.
 * A table that was written here can be imported again, line for line.
 */
@NullMarked
package org.planweave.exchange.internal.export;

import org.jspecify.annotations.NullMarked;
