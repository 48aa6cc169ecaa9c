/**
 * The module's share of the demonstration council: comments in every state.
 * They are written as they would have been given on their day, then carried to the lines' newest versions.
 */
@NullMarked
package org.planweave.comments.internal.demo;

import org.jspecify.annotations.NullMarked;
