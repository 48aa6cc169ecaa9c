/** All that the module holds on lines and plans, former versions and reasons included, for those who keep records. */
@NullMarked
package org.planweave.plans.internal.held;

import org.jspecify.annotations.NullMarked;
