/**
 * What a notice is and the ways in which it comes.
 * Plain objects that know no framework.
 */
@NullMarked
package org.planweave.notices.internal.rules;

import org.jspecify.annotations.NullMarked;
