package org.planweave.exchange.internal.export;

/** A file to be given out: its media type and what is in it. */
record Document(String type, String content) {}
