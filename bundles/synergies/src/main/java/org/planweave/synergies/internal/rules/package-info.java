/**
 * What a synergy and a verdict on it are. No framework.
 * Everything here is a value.
 */
@NullMarked
package org.planweave.synergies.internal.rules;

import org.jspecify.annotations.NullMarked;
