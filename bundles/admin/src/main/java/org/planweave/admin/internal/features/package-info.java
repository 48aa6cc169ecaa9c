/**
 * Our features: what a department has switched on, and turning it.
 * The administrator's matrix turns its switches here too.
 */
@NullMarked
package org.planweave.admin.internal.features;

import org.jspecify.annotations.NullMarked;
