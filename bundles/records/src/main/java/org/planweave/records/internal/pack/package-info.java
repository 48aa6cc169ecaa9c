/** What leaves the portal: the pack with what is held back taken out, and the whole of it. */
@NullMarked
package org.planweave.records.internal.pack;

import org.jspecify.annotations.NullMarked;
