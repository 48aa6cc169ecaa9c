/**
 * The module's pages that are read: the plan's face, the lists, the editions, history. What is shown is put together here as plain
 * records; the templates only write it down.
 */
@NullMarked
package org.planweave.plans.internal.pages;

import org.jspecify.annotations.NullMarked;
