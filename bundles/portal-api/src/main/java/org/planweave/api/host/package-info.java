/**
 * What the two halves of the host, core and web, need of each other.
 * Not for modules: the build of a module that uses it fails.
 */
@Version("2.0.0")
@NullMarked
package org.planweave.api.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
