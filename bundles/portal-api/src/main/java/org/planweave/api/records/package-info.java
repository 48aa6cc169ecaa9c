/**
 * How a module gives out all that it holds about something or somebody: for freedom of information, for subject access, for the file.
 * Other than resources, this is the whole of it: former words, what was taken back, decisions and their reasons.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.api.records;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
