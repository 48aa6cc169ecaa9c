/**
 * How a round is set up: its guidance, template, dates, the conditions it asks for and who signs. Plain values.
 */
@NullMarked
package org.planweave.plans.internal.setup;

import org.jspecify.annotations.NullMarked;
