/**
 * Notices as JSON.
 * The rules stand in the package stored.
 */
@NullMarked
package org.planweave.notices.internal.rest;

import org.jspecify.annotations.NullMarked;
