/**
 * The one database: where it is, its pool of connections, what its product calls things.
 * Nobody else opens a connection or names a product.
 */
@NullMarked
package org.planweave.core.internal.store.database;

import org.jspecify.annotations.NullMarked;
