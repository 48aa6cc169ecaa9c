/**
 * What the module gives to the rest of the portal: its lines and plans as resources, a menu entry, its share of the first page.
 */
@NullMarked
package org.planweave.plans.internal.offered;

import org.jspecify.annotations.NullMarked;
