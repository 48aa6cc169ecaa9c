/**
 * Reads facts out of a line by rules: places, dates, money, partners, the people served, what is done.
 * Names come from the lines' own fields, so a council's places and partners need no list.
 */
@NullMarked
package org.planweave.synergies.internal.engine.understanding;

import org.jspecify.annotations.NullMarked;
