/**
 * What is found for the person who asks: rights and switches first, then counts, pages and words in context.
 * Nothing leaves this package that the person may not read.
 */
@NullMarked
package org.planweave.search.internal.find;

import org.jspecify.annotations.NullMarked;
