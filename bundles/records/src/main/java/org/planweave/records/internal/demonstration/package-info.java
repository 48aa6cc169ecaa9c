/** The module's share of the demonstration council. */
@NullMarked
package org.planweave.records.internal.demonstration;

import org.jspecify.annotations.NullMarked;
