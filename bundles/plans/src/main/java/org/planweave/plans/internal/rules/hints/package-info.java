/** Hints on how a line is worded: plain English, bullets, length. They advise; nothing is ever refused for them. */
@NullMarked
package org.planweave.plans.internal.rules.hints;

import org.jspecify.annotations.NullMarked;
