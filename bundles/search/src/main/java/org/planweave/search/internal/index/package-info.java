/**
 * The index: what is asked as terms, and which resources hold them.
 * It knows nothing of people and rights; whoever shows what it finds has asked them.
 */
@NullMarked
package org.planweave.search.internal.index;

import org.jspecify.annotations.NullMarked;
