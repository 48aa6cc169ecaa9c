/** A person's days in their own calendar program, by an address that only they know. */
@NullMarked
package org.planweave.notices.internal.calendar;

import org.jspecify.annotations.NullMarked;
