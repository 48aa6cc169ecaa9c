/** What the module gives to the rest of the portal: a menu entry, links on a plan, a gate condition. */
@NullMarked
package org.planweave.reports.internal.offered;

import org.jspecify.annotations.NullMarked;
