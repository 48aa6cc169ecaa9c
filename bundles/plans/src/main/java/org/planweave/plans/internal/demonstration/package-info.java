/**
 * The module's share of the demonstration council: rounds, outcomes, plans of last year and this year.
 * Ids are the keys of the files with hyphens for slashes, so that other modules' files can name them.
 */
@NullMarked
package org.planweave.plans.internal.demonstration;

import org.jspecify.annotations.NullMarked;
