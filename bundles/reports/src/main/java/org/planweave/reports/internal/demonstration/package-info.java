/** The reports of the demonstration council. */
@NullMarked
package org.planweave.reports.internal.demonstration;

import org.jspecify.annotations.NullMarked;
