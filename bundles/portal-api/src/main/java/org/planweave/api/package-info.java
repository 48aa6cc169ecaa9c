/**
 * Words that every module uses: references to resources, problems told to people, texts by key.
 * Nothing here knows what a module does.
 */
@Version("1.2.0")
@NullMarked
package org.planweave.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
