package org.planweave.api.planning;

/** How a line serves a corporate outcome: strongly, or as one that contributes. */
public record OutcomeLink(String outcome, boolean strong) {}
