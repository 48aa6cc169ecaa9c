/**
 * What a module's pages are made with: the page it hands to the shell, its precompiled templates, the slots it fills.
 * The shell alone knows the layout around a page; a module never writes a document of its own.
 */
@Version("1.0.0")
@NullMarked
package org.planweave.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
