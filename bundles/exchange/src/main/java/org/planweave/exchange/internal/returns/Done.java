package org.planweave.exchange.internal.returns;

/** How much was done. */
public record Done(int updated, int suggested, int commented, int added, int left) {}
