/**
 * Damaged inputs for whatever reads text or files from outside, the same for the same seed, and the demand on it: an input is read, or
 * refused in the reader's own way. It leans on nothing of the portal, so that the host's own bundles can use it in their tests.
 */
@NullMarked
package org.planweave.fuzz;

import org.jspecify.annotations.NullMarked;
