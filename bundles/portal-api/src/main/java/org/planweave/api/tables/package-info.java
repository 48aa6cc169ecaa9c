/**
 * Tables that a module takes in or gives out as files of an office program, read and written by the module that keeps documents in and out.
 * The service is away while that module is: refer to it as optional and dynamic.
 */
@Version("1.3.0")
@NullMarked
package org.planweave.api.tables;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
