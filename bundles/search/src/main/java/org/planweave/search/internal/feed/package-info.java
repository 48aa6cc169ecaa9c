/**
 * How the index comes to know what there is: by reading all sources in the background, then by what changes.
 * It works as the portal itself; nothing here is shown to anybody.
 */
@NullMarked
package org.planweave.search.internal.feed;

import org.jspecify.annotations.NullMarked;
