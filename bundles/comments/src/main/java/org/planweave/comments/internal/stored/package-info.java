/**
 * Comments as they are kept: given, answered, carried through edits, read by those who may.
 * Each change is one transaction, audited without its text.
 */
@NullMarked
package org.planweave.comments.internal.stored;

import org.jspecify.annotations.NullMarked;
