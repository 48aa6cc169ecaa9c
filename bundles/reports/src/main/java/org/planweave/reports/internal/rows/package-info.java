/** What the tables hold. */
@NullMarked
package org.planweave.reports.internal.rows;

import org.jspecify.annotations.NullMarked;
