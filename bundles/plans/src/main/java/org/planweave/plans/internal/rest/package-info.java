/**
 * The module's JSON: rounds, outcomes, plans, lines. Names and shapes are promised to other systems and change only by adding.
 */
@NullMarked
package org.planweave.plans.internal.rest;

import org.jspecify.annotations.NullMarked;
