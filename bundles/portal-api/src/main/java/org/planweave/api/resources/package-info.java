/**
 * How a module offers what it holds to search, to synergy detection and to exports.
 * Readers never know the module behind a resource.
 */
@Version("1.2.0")
@NullMarked
package org.planweave.api.resources;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
