/**
 * The words that all stages of the engine share: a line as it comes in, a finding as it goes out.
 * Values only; nothing here knows how a finding is made.
 */
@NullMarked
package org.planweave.synergies.internal.engine.terms;

import org.jspecify.annotations.NullMarked;
