/**
 * Loads the demonstration council into an empty data folder, once.
 * The modules bring their own parts; this area brings the departments, the people and their sign-ins.
 */
@NullMarked
package org.planweave.core.internal.demo;

import org.jspecify.annotations.NullMarked;
