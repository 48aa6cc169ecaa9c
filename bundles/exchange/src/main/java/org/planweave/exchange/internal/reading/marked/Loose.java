package org.planweave.exchange.internal.reading.marked;

/**
 * A paragraph that belongs to no line.
 *
 * @param after the place of the control above it, or -1 where there is none
 */
public record Loose(String text, int after) {}
