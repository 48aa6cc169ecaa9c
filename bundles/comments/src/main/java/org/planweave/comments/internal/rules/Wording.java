package org.planweave.comments.internal.rules;

import java.time.Instant;

/** What a comment said before its author changed it: whose it was, its version, the words, when they were written. */
public record Wording(String comment, long version, String words, Instant at) {}
