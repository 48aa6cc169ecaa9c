/**
 * Where a comment's words stand after the text was edited: carried through the difference of the versions that we hold, never searched for.
 * A comment on the wrong words is the defect that this package exists to avoid; it rather says that the words are lost.
 */
@NullMarked
package org.planweave.comments.internal.anchors;

import org.jspecify.annotations.NullMarked;
