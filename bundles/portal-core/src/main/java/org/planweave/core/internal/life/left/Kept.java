package org.planweave.core.internal.life.left;

import org.jspecify.annotations.Nullable;

/**
 * How keeping a module's texts ended.
 *
 * @param texts how many can be read from now on
 * @param unreadable why none can, in a sentence; null where they can
 */
public record Kept(long texts, @Nullable String unreadable) {}
