/** What a report looks like, as data: the forms that come with the module, and reading a council's own. */
@NullMarked
package org.planweave.reports.internal.forms;

import org.jspecify.annotations.NullMarked;
