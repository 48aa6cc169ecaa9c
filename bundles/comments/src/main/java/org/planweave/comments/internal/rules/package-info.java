/**
 * What a comment, an answer and a level are, and how quoted words are found in a text. No framework.
 * Everything here is a value or a pure function.
 */
@NullMarked
package org.planweave.comments.internal.rules;

import org.jspecify.annotations.NullMarked;
