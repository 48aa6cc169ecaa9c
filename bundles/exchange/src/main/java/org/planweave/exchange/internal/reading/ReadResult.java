package org.planweave.exchange.internal.reading;

/** What reading a file came to: one or more plans, or a refusal with its reason. */
public sealed interface ReadResult permits Understood, Refused {
}
