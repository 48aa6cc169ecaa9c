/** What systems read and write. */
@NullMarked
package org.planweave.reports.internal.rest;

import org.jspecify.annotations.NullMarked;
