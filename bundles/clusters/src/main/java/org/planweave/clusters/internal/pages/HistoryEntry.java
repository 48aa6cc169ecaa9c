package org.planweave.clusters.internal.pages;

import java.util.List;

/** One thing that became of a cluster: when, through whom, what, in sentences what changed, and why. */
public record HistoryEntry(String day, String who, String what, List<String> changes, String reason) {}
