/** How a plan stands to last year's: what is kept, amended, dropped, added, and which of it needs a reason. No database, no page. */
@NullMarked
package org.planweave.plans.internal.rules.refresh;

import org.jspecify.annotations.NullMarked;
