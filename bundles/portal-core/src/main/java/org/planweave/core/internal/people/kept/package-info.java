/**
 * What every request reads and hardly anybody changes, kept in memory.
 * A change is seen by its own transaction at once, by this node after its commit, by other nodes a moment later.
 */
@NullMarked
package org.planweave.core.internal.people.kept;

import org.jspecify.annotations.NullMarked;
