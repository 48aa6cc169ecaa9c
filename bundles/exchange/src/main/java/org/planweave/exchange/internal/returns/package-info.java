/**
 * A plan's Word file on its way back into the plan: what it would change, line by line, and doing it, whole or not at all.
 * Nothing is guessed: what cannot be matched is shown to a person.
 */
@NullMarked
package org.planweave.exchange.internal.returns;

import org.jspecify.annotations.NullMarked;
