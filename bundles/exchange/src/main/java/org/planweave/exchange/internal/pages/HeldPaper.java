package org.planweave.exchange.internal.pages;

/** A file that somebody has sent and not imported yet. */
public record HeldPaper(String id, String person, String fileName, byte[] content) {}
