/** All that the module holds: comments with their threads, former words and answers, and what came by links, for those who keep records. */
@NullMarked
package org.planweave.comments.internal.held;

import org.jspecify.annotations.NullMarked;
