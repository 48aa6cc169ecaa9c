/**
 * The page of search.
 * It works without scripts: a form, filters and links.
 */
@NullMarked
package org.planweave.search.internal.pages;

import org.jspecify.annotations.NullMarked;
