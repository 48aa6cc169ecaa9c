/** The module's pages. The rules stand in the package stored. */
@NullMarked
package org.planweave.records.internal.pages;

import org.jspecify.annotations.NullMarked;
