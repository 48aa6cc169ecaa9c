/**
 * What the bundle's own templates are written with where jte's markup cannot know the attributes.
 * Nothing outside this bundle sees it.
 */
@NullMarked
package org.planweave.ui.internal.markup;

import org.jspecify.annotations.NullMarked;
