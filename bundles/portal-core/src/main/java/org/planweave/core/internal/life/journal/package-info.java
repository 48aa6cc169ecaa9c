/** The journal of changes of modules: how far each came, and how what a crash cut off has ended. */
@NullMarked
package org.planweave.core.internal.life.journal;

import org.jspecify.annotations.NullMarked;
