/**
 * Says what kind of synergy a pair is, one detector a kind.
 * A detector looks at facts and closeness only and never at another detector.
 */
@NullMarked
package org.planweave.synergies.internal.engine.detecting;

import org.jspecify.annotations.NullMarked;
