/**
 * What a module is, what departments switch, and how an administrator changes the set of modules.
 * A module declares itself in its manifest, so that it can be judged before it runs.
 */
@Version("1.2.0")
@NullMarked
package org.planweave.api.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
