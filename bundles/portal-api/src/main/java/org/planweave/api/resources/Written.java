package org.planweave.api.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a resource and when, and what came of it, in words that stay readable without its module.
 *
 * @param by who, as readers see it; empty where nobody is named
 * @param at when, or null where nobody knows
 * @param answer what was answered to it, or null
 */
public record Written(String by, @Nullable Instant at, @Nullable String answer) {}
