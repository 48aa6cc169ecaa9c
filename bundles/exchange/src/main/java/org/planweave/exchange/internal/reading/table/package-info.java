/**
 * Tables of indicators, actions, risks and money, by the names councils give their columns.
 * A table whose columns are not known is reported as not understood.
 */
@NullMarked
package org.planweave.exchange.internal.reading.table;

import org.jspecify.annotations.NullMarked;
