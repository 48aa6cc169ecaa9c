/**
 * All of the module over a portal for tests.
 * Nothing of it is shipped.
 */
@NullMarked
package org.planweave.records.internal.wired;

import org.jspecify.annotations.NullMarked;
