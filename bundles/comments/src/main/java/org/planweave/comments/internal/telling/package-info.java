/**
 * What this module tells people: what they must answer, and what was said to them.
 * The words stand in the messages; who gets them, and how, is the matter of notices.
 */
@NullMarked
package org.planweave.comments.internal.telling;

import org.jspecify.annotations.NullMarked;
