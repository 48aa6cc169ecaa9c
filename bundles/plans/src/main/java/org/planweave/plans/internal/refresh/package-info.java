/**
 * The yearly refresh: last year's lines and the medium-term plan's objectives in this year's plan, each kept, amended, dropped or
 * added, and the sheet for members that is made from it.
 */
@NullMarked
package org.planweave.plans.internal.refresh;

import org.jspecify.annotations.NullMarked;
