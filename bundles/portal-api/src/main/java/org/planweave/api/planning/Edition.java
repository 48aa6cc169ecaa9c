package org.planweave.api.planning;

import java.time.Instant;

/** An immutable set of line versions of a plan: its number from 1, why it was made, when, by whom (person id or {@code portal}). */
public record Edition(String plan, int number, String title, Instant at, String by) {}
