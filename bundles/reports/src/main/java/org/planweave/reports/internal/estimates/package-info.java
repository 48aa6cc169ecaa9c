/** The budget estimates of a department beside the figures of its plan. Nothing here reads or writes a database. */
@NullMarked
package org.planweave.reports.internal.estimates;

import org.jspecify.annotations.NullMarked;
