/**
 * “You said, we did”: what was said about a plan, what was answered, and the words that changed because of it.
 * It is put together from the answers each time somebody looks; nobody writes it.
 */
@NullMarked
package org.planweave.comments.internal.said;

import org.jspecify.annotations.NullMarked;
