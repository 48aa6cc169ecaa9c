/**
 * One Jersey application for each module, built from its bundle's resources and swapped in whole.
 * What a resource may return and throw is decided here, the same for all modules.
 */
@NullMarked
package org.planweave.web.internal.apps;

import org.jspecify.annotations.NullMarked;
