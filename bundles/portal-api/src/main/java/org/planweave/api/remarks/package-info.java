/**
 * What somebody says about a line, handed on to the module that keeps comments.
 * The service is away while that module is: refer to it as optional and dynamic.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.api.remarks;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
