/** What a report says and how it is put together. Nothing here reads or writes. */
@NullMarked
package org.planweave.reports.internal.rules;

import org.jspecify.annotations.NullMarked;
