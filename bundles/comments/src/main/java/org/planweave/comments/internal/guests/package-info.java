/** What people without an account say: keyed in by those who answer for a plan, or by a link that they were given. */
@NullMarked
package org.planweave.comments.internal.guests;

import org.jspecify.annotations.NullMarked;
