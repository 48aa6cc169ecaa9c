/** What the council says of the portal to everybody. */
@NullMarked
package org.planweave.core.internal.statements;

import org.jspecify.annotations.NullMarked;
