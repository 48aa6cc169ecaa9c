/** A data protection impact assessment that a council finishes: filled in with what the portal knows of itself. */
@NullMarked
package org.planweave.records.internal.dpia;

import org.jspecify.annotations.NullMarked;
