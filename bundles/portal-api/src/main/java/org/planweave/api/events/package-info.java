/**
 * What happened, told after commit, at least once, in order for each listener.
 * An event is a past-tense record that holds ids, never state.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.api.events;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
