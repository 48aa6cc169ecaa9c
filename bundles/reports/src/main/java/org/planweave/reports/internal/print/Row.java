package org.planweave.reports.internal.print;

/**
 * A row of text on a page.
 *
 * @param number of the paragraph that begins with it; empty for any other row
 * @param bottom points from the top edge of the page
 */
record Row(String number, double bottom) {}
