/** HTML: what the lines of a plan, or of a round, take, rest on and answer to, in registers. */
@NullMarked
package org.planweave.plans.internal.registers;

import org.jspecify.annotations.NullMarked;
