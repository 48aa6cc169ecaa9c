/** The module's services wired over a test's database, with plans in memory. */
@NullMarked
package org.planweave.reports.internal.wired;

import org.jspecify.annotations.NullMarked;
