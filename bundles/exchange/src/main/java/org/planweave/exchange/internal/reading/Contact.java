package org.planweave.exchange.internal.reading;

import org.jspecify.annotations.Nullable;

/** A personal detail found in a paper and left out of its lines: a name, a telephone number, an address. */
public record Contact(String kind, String text, @Nullable String role, String at) {
}
