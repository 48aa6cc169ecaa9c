package org.planweave.api.synergies;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks for one type of synergy. Register it as a service. It starts on trial: an administrator or the corporate strategy lead sees what
 * it would have found in last round's plans and how often people said so then, and switches it on; nobody is told before. A new version
 * is on trial again.
 *
 * <p>It says the same of the same lines every time, calls nothing outside, and ends within twenty seconds; then it is interrupted and not
 * asked again before the next start.
 */
@ConsumerType
public interface SynergyDetector {

    /** The module's id, a dot, a word: {@code cluster-streets.dig-once}. At most 60 characters; stays over versions. */
    String id();

    /** Other rules are a new version. At most 20 characters. */
    String version();

    /** What it looks for, as the list of detectors says it: “Streets dug up twice”. */
    String title();

    /** One of {@code duplicate, shared-outcome, shared-kpi, dependency, shared-asset, stakeholder-consultation, conflict, related}. */
    String type();

    /** Those among the lines that belong together, in any order. */
    List<FoundTogether> find(List<ComparedLine> lines);
}
