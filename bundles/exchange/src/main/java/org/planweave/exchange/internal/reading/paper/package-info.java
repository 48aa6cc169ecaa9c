/**
 * From blocks to the lines of a plan: sections, labels, lists, money, risks, contacts.
 * A rule needs words in the paper that say what a line is; without them it is reported, not guessed.
 */
@NullMarked
package org.planweave.exchange.internal.reading.paper;

import org.jspecify.annotations.NullMarked;
