/**
 * Notices and choices as pages.
 * The rules stand in the package stored.
 */
@NullMarked
package org.planweave.notices.internal.pages;

import org.jspecify.annotations.NullMarked;
