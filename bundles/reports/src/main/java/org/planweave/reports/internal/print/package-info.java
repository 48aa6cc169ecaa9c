/** Papers as XHTML and as tagged PDF. */
@NullMarked
package org.planweave.reports.internal.print;

import org.jspecify.annotations.NullMarked;
