package org.planweave.exchange.internal.reading;

/** A piece of a paper that may matter and was not read as a line, with the place and the reason. */
public record NotUnderstood(String at, String text, String why) {
}
