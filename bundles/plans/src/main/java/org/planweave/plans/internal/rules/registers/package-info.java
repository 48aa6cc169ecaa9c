/** What stands in the registers of a line: what an entry may hold, and the sums over many. */
@NullMarked
package org.planweave.plans.internal.rules.registers;

import org.jspecify.annotations.NullMarked;
