/**
 * Makes plans of what was read: whose they are, for which round, and all of them or none.
 * {@link org.planweave.exchange.internal.imports.Importer} is the way in; it says first what it would do.
 */
@NullMarked
package org.planweave.exchange.internal.imports;

import org.jspecify.annotations.NullMarked;
