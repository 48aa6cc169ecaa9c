/**
 * Looks for findings in the background, and keeps the engine.
 * Nothing here is ever waited for by a page.
 */
@NullMarked
package org.planweave.synergies.internal.running;

import org.jspecify.annotations.NullMarked;
