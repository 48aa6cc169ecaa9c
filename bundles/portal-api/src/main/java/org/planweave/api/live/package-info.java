/**
 * What goes on just now, for pages that are open. Kept in memory; nothing depends on it: pages are right without.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.api.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
