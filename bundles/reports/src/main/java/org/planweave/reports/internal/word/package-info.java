/** Word files as councils make them: opened within limits, checked, and filled with a report. */
@NullMarked
package org.planweave.reports.internal.word;

import org.jspecify.annotations.NullMarked;
