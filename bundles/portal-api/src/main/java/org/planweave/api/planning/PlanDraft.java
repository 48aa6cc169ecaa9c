package org.planweave.api.planning;

import org.jspecify.annotations.Nullable;

/** A plan to make: department and round by id, its kind and title, and the id of last year's plan or null. */
public record PlanDraft(String department, String round, String kind, String title, @Nullable String previous) {}
