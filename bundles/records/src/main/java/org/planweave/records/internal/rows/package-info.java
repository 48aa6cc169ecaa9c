/** Requests, what was gathered and what is held back, as rows. They hold values only. */
@NullMarked
package org.planweave.records.internal.rows;

import org.jspecify.annotations.NullMarked;
