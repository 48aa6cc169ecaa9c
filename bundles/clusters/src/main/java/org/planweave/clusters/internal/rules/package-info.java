/**
 * What a cluster says of itself, how it is checked, and how the words of people and of a bundle are brought together.
 * No database and no page is known here.
 */
@NullMarked
package org.planweave.clusters.internal.rules;

import org.jspecify.annotations.NullMarked;
