/** Pages and JSON of consultations. */
@NullMarked
package org.planweave.comments.internal.consultpages;

import org.jspecify.annotations.NullMarked;
