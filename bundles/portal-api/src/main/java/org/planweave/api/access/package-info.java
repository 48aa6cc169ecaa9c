/**
 * The one decision point: may this person do this to that.
 * What is protected is said here by its owner, in the owner's transaction.
 */
@Version("1.2.0")
@NullMarked
package org.planweave.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
