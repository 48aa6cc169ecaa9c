/**
 * Lines that name somebody as their owner who has left: whose they become, who is warned, where it stands until somebody else has them.
 * A line is vacant for as long as the council's book says so; nothing of it is kept here.
 */
@NullMarked
package org.planweave.plans.internal.owners;

import org.jspecify.annotations.NullMarked;
