/** Consultations and their ledger as they are kept, and the right to read that an invitation is. */
@NullMarked
package org.planweave.comments.internal.ledger;

import org.jspecify.annotations.NullMarked;
