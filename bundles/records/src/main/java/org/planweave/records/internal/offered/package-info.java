/** The module's share of other pages: the menu, a link at each line and plan. */
@NullMarked
package org.planweave.records.internal.offered;

import org.jspecify.annotations.NullMarked;
