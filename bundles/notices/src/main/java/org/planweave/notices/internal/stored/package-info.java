/**
 * Notices as their readers may see them, and what readers chose.
 * Every reading asks the decision point and the switches.
 */
@NullMarked
package org.planweave.notices.internal.stored;

import org.jspecify.annotations.NullMarked;
