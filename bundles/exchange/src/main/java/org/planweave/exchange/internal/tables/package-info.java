/**
 * Tables as Excel workbooks and Word documents: the module's own, and those that other modules hand over.
 * Here is the form of a file; what stands in it is said elsewhere.
 */
@NullMarked
package org.planweave.exchange.internal.tables;

import org.jspecify.annotations.NullMarked;
