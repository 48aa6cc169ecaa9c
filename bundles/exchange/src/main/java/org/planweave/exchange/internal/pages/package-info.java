/**
 * Import for people: choose a file, look at what was read, put it right, import it.
 * Nothing here needs JavaScript, and nothing that a person chose is lost by a wrong choice.
 */
@NullMarked
package org.planweave.exchange.internal.pages;

import org.jspecify.annotations.NullMarked;
