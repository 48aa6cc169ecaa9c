/**
 * The board of threads, and one thread with its verdict.
 * Nothing is shown without two reasons that lead to words of the plans.
 */
@NullMarked
package org.planweave.synergies.internal.pages;

import org.jspecify.annotations.NullMarked;
