/** How long each class is kept, what is under legal hold, what is due, and certificates of what was disposed of. */
@NullMarked
package org.planweave.records.internal.retention;

import org.jspecify.annotations.NullMarked;
