/**
 * What the module gives to the rest of the portal: a menu entry, a card, a mark on a plan, its health.
 * Each is a service of its own.
 */
@NullMarked
package org.planweave.clusters.internal.offered;

import org.jspecify.annotations.NullMarked;
