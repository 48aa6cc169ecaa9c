package org.planweave.api.planning;

/** Where a plan stands on its way from draft to final. */
public enum PlanState {
    DRAFT("Draft"),
    CLUSTER_REVIEW("Cluster review"),
    LEADERSHIP_TEAM("Leadership team"),
    FINAL_DRAFT("Final draft"),
    COMMITTEE("Committee"),
    APPROVED("Approved"),
    FINAL("Final");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the plan's lines can still be changed. */
    public boolean editable() {
        return compareTo(APPROVED) < 0;
    }
}
