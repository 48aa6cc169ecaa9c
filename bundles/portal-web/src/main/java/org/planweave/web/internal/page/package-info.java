/**
 * What the shell puts around a module's page: layout, navigation, slots, tokens in forms.
 * A part that fails or is slow costs its own place only.
 */
@NullMarked
package org.planweave.web.internal.page;

import org.jspecify.annotations.NullMarked;
