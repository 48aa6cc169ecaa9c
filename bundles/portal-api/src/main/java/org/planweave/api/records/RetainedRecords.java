package org.planweave.api.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.ResourceRef;

/**
 * One class of what a module holds that can be disposed of once its time is over. Register it as a service. It is called as the portal
 * itself; whoever calls it knows how long the council keeps the class, what is under legal hold, and writes down what is done.
 */
@ConsumerType
public interface RetainedRecords {

    /**
     * Something whose time is over.
     *
     * @param title which one; nobody's name, nobody's words
     * @param since the day from which its time counts
     * @param about what it is about: while one of these, or it itself, is under hold, it stays
     */
    record Due(ResourceRef ref, String title, Instant since, Set<ResourceRef> about) {

        public Due {
            about = Set.copyOf(about);
        }
    }

    /** A word that stays over versions, unique over all modules, such as {@code notices}. */
    String code();

    /** As people read it: “Notices”. */
    String title();

    /** From when its time counts, as people read it: “the day on which it was told”. */
    String counts();

    /** For how many years it is kept where the council says nothing. */
    int usualYears();

    /** What of it counts from before an instant, the oldest first. */
    List<Due> due(Instant before, int limit);

    /** Removes those of the given that there are, for good, in the thread's transaction. */
    void dispose(Collection<ResourceRef> refs);
}
