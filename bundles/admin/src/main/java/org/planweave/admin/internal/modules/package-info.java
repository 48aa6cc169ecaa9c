/**
 * What runs and for whom: the matrix, and a module's way in, back and out.
 * A file that was uploaded is held here between its check and its deployment.
 */
@NullMarked
package org.planweave.admin.internal.modules;

import org.jspecify.annotations.NullMarked;
