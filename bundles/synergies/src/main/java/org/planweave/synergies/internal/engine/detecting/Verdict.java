package org.planweave.synergies.internal.engine.detecting;

import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.SynergyType;

/** What a pair is called, and by which detector. */
public record Verdict(SynergyType type, @Nullable String kind, String detector, double strength) {
}
