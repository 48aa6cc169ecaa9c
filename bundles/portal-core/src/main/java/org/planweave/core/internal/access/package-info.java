/**
 * The one decision point behind the API, the clusters' memberships that it asks, and what departments have switched on.
 * The rules are plain functions; what they need of the database is read for them in one statement.
 */
@NullMarked
package org.planweave.core.internal.access;

import org.jspecify.annotations.NullMarked;
