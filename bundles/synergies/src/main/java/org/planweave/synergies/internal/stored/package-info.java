/**
 * Findings and verdicts for those who may see them.
 * Both lines have to be open to the reader, and both departments have to take part.
 */
@NullMarked
package org.planweave.synergies.internal.stored;

import org.jspecify.annotations.NullMarked;
