package org.planweave.exchange.internal.reading.marked;

/**
 * A paragraph that belongs to no line.
 *
 * @param after the place of the control above it, or -1 where there is none
 * @param disputed whether it bears the marks of several lines, rather than none
 */
public record Loose(String text, int after, boolean disputed) {}
