/**
 * What modules may put on each other's pages and hear of each other, as the bundles that are here say it.
 * Nothing of it is written down by hand.
 */
@NullMarked
package org.planweave.admin.internal.catalogue;

import org.jspecify.annotations.NullMarked;
