/** What modules that are not here any more left on plans, to be read. */
@NullMarked
package org.planweave.plans.internal.left;

import org.jspecify.annotations.NullMarked;
