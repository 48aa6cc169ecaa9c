/** Requests as they are kept, what is gathered for them and from whom, who may. */
@NullMarked
package org.planweave.records.internal.stored;

import org.jspecify.annotations.NullMarked;
