/**
 * What the module adds to the pages of others: notes beside lines, marks in their words, the menu entry, what waits on the reader.
 * Each asks the database at most twice, however many lines and comments there are.
 */
@NullMarked
package org.planweave.comments.internal.beside;

import org.jspecify.annotations.NullMarked;
