/** Reports as they are kept, and who may do what with them. */
@NullMarked
package org.planweave.reports.internal.stored;

import org.jspecify.annotations.NullMarked;
