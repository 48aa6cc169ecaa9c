/**
 * The audit record, as sentences and as a table for a spreadsheet.
 * Read only.
 */
@NullMarked
package org.planweave.admin.internal.record;

import org.jspecify.annotations.NullMarked;
