/**
 * Static files of the portal and its modules, under addresses that change with their content.
 * Read once into memory, served with a year of caching.
 */
@NullMarked
package org.planweave.web.internal.assets;

import org.jspecify.annotations.NullMarked;
