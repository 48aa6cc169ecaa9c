/** The strategy tree, and what departments propose to change in the corporate plan. */
@NullMarked
package org.planweave.plans.internal.thread;

import org.jspecify.annotations.NullMarked;
