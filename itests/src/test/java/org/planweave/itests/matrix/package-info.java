/** The access matrix: every route, asked by everybody, about everything, against a table that people wrote. */
@NullMarked
package org.planweave.itests.matrix;

import org.jspecify.annotations.NullMarked;
