package org.planweave.clusters.internal.reorganise;

import java.util.List;

/**
 * What is to be done with clusters. What a step does not need is left empty.
 *
 * @param cluster the cluster that is renamed or split, that is merged into another, or that the departments leave
 * @param to the cluster that takes in the other one or the departments
 * @param departments the members that move, or that form a cluster of their own
 * @param name the new name; where it is empty a merged cluster keeps its own
 * @param lead who leads what is split off
 */
public record Step(Kind kind, String cluster, String to, List<String> departments, String name, String lead) {

    /** What can be done. */
    public enum Kind {
        RENAME,
        MOVE,
        MERGE,
        SPLIT
    }

    public Step {
        departments = List.copyOf(departments);
    }
}
