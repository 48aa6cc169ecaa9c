package org.planweave.api.people;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Offered by a module that keeps who is to do something. Shown to an administrator before somebody leaves or moves. Asked as the portal
 * itself: say how many, never what is in them.
 */
@ConsumerType
public interface HeldWork {

    /**
     * Work of one kind at one place.
     *
     * @param words a short sentence, such as “Owner of 7 lines in the plan of Highways and Waste”
     * @param link the path of the portal where it stands
     */
    record Held(String words, String link) {}

    /** What this person is still to do; empty for nothing. */
    List<Held> of(Person person);
}
