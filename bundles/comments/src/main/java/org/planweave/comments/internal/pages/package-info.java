/**
 * The module's pages: the list of comments, one thread, a new comment, many answers at once.
 * What a person typed comes back with every refusal.
 */
@NullMarked
package org.planweave.comments.internal.pages;

import org.jspecify.annotations.NullMarked;
