/** The golden thread: what lines serve, and how much of a council's plans hangs on it. No database, no page. */
@NullMarked
package org.planweave.plans.internal.rules.thread;

import org.jspecify.annotations.NullMarked;
