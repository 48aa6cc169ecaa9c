package org.planweave.api.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the planning vocabulary and asks its owner to change it. The host's facade: it stays while the module plans is replaced,
 * and waits for it. Reads give only what the current user may read; commands ask the decision point and throw
 * {@link org.planweave.api.Problem}.
 */
@ProviderType
public interface Plans {

    List<Round> rounds();

    Optional<Round> currentRound();

    Optional<Round> round(String id);

    /** The shape of the round's plans. A round that took no template, or is not there, has the usual one. */
    default PlanTemplate template(String roundId) {
        return PlanTemplate.USUAL;
    }

    /** The corporate plan's outcomes, by number. */
    List<Outcome> outcomes();

    /** The plans of a round, by department name. */
    List<Plan> plans(String roundId);

    Optional<Plan> plan(String id);

    /** The lines of a plan as they now are, in order. */
    List<Line> lines(String planId);

    /** Plans by id; those that are gone or not to be read are missing. One query. */
    default Map<String, Plan> plansById(Collection<String> ids) {
        Map<String, Plan> found = new HashMap<>();
        ids.forEach(id -> plan(id).ifPresent(plan -> found.put(id, plan)));
        return found;
    }

    /** The lines of several plans as they now are, by plan, in order. One query. */
    default Map<String, List<Line>> linesOfPlans(Collection<String> planIds) {
        Map<String, List<Line>> found = new HashMap<>();
        planIds.forEach(id -> found.put(id, lines(id)));
        return found;
    }

    /** The lines of an edition, in order. Empty if there is no such edition. */
    List<Line> lines(String planId, int edition);

    List<Edition> editions(String planId);

    Optional<Line> line(String id);

    /** Lines by id as they now are; those that are gone or not to be read are missing. One query. */
    Map<String, Line> lines(Collection<String> ids);

    /** The versions of a line from one to another, both included, in order; also of a line that was removed. */
    List<Line> versions(String lineId, long from, long to);

    /** Lines of every plan of a round that the current user may read. */
    List<Line> linesOfRound(String roundId);

    /** The round of this period, made if it is missing. Period texts such as {@code 2019-20} and {@code April 2011 to March 2014} are understood. */
    Round ensureRound(String period);

    Plan create(PlanDraft draft);

    /** Adds lines at the end of their sections, in one transaction. */
    List<Line> add(String planId, List<LineDraft> lines);

    /**
     * Changes a line, from the version that the writer started from.
     *
     * @throws org.planweave.api.Problem 412 with {@code yours} and {@code theirs} if there is a newer version
     */
    Line change(String lineId, long fromVersion, LineDraft draft);

    /** Takes a line out of its plan. Its versions stay. 412 as in {@link #change}. */
    void remove(String lineId, long fromVersion);

    /** Freezes the plan's lines as a new edition. */
    Edition makeEdition(String planId, String title);

    /** Moves the plan on, or back, if every gate condition lets it. 409 names what holds it. */
    Plan move(String planId, PlanState to);
}
