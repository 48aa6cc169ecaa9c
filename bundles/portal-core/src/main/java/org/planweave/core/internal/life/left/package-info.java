/** What modules leave behind when they are taken away: kept readable, listed, sent out, and deleted for good. */
@NullMarked
package org.planweave.core.internal.life.left;

import org.jspecify.annotations.NullMarked;
