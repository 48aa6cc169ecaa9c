/** What people see. */
@NullMarked
package org.planweave.reports.internal.pages;

import org.jspecify.annotations.NullMarked;
