/**
 * The module's services over a test's database, with plans in memory and people who may do what their roles say.
 * The plans here keep every version of a line, as the real owner does.
 */
@NullMarked
package org.planweave.comments.internal.wired;

import org.jspecify.annotations.NullMarked;
