/** Who is asked about a plan, from when to when, and what may be said of it: values and pure rules. */
@NullMarked
package org.planweave.comments.internal.consulting;

import org.jspecify.annotations.NullMarked;
