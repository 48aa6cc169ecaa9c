package org.planweave.synergies.internal.engine.evaluating;

/** What the engine said of a pair. */
record Given(double score, String type) {
}
