/**
 * What people are told: said by the module that knows, kept and sent by the module that keeps notices.
 * It goes by events, so nobody fails, and nothing is lost, while that module is away.
 */
@Version("1.1.0")
@NullMarked
package org.planweave.api.notices;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
