/**
 * Notices, choices and letters as rows.
 * They hold values only; what may be done with them stands in the other packages.
 */
@NullMarked
package org.planweave.notices.internal.rows;

import org.jspecify.annotations.NullMarked;
