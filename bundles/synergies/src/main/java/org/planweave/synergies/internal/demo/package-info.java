/** The module's share of the demonstration council: what its people made of last year's synergies. */
@NullMarked
package org.planweave.synergies.internal.demo;

import org.jspecify.annotations.NullMarked;
