/**
 * Comments as JSON, as the portal's contract says.
 * The rules stand in the package stored; here is only their form.
 */
@NullMarked
package org.planweave.comments.internal.rest;

import org.jspecify.annotations.NullMarked;
