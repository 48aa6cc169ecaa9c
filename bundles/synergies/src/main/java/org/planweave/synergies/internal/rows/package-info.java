/**
 * Findings and verdicts as they are kept.
 * A finding goes when nobody finds it any more; a verdict stays.
 */
@NullMarked
package org.planweave.synergies.internal.rows;

import org.jspecify.annotations.NullMarked;
