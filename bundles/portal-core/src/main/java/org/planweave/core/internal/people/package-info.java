/**
 * The council's departments and people as they are stored, who is asking on this thread, and how people prove who they
 * are.
 * Reads come from memory; a change is seen after its commit, also that of another node.
 */
@NullMarked
package org.planweave.core.internal.people;

import org.jspecify.annotations.NullMarked;
