/**
 * The one way in: what every request goes through before it reaches a module, and what every answer carries.
 * Nothing here knows what a module does.
 */
@NullMarked
package org.planweave.web.internal.front;

import org.jspecify.annotations.NullMarked;
