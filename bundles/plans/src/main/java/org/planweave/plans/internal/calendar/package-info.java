/**
 * The calendar of a round as rules, without a database or a page: working days, dates worked back from others,
 * what a slip moves.
 */
@NullMarked
package org.planweave.plans.internal.calendar;

import org.jspecify.annotations.NullMarked;
