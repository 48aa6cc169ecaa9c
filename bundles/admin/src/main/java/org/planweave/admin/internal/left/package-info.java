/** What modules that are not here any more left: shown, taken out, deleted for good. */
@NullMarked
package org.planweave.admin.internal.left;

import org.jspecify.annotations.NullMarked;
