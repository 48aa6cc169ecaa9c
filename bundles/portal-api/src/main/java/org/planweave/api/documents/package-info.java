/**
 * Plans as documents: the printed plan, handed on to the module that prints, and what other modules put beside a plan in an archive.
 * A service is away while its module is: refer to it as optional and dynamic.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.api.documents;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
