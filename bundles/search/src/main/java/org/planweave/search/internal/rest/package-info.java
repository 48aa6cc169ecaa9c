/**
 * Search for other systems, as JSON.
 * The same results as on the page, by cursor.
 */
@NullMarked
package org.planweave.search.internal.rest;

import org.jspecify.annotations.NullMarked;
