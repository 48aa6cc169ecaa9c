/**
 * Finds lines of different departments that belong together, on this machine alone and the same way every time.
 * The stages have a package each; the class Engine is the only way in.
 */
@NullMarked
package org.planweave.synergies.internal.engine;

import org.jspecify.annotations.NullMarked;
