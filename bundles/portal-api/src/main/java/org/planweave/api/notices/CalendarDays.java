package org.planweave.api.notices;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.people.Person;

/**
 * The days of a module that concern somebody, for their own calendar. Register it as a service. Whose department has the module off is
 * not asked about, and what the person may not read is left out afterwards.
 */
@ConsumerType
public interface CalendarDays {

    /** The id of the module. */
    String module();

    /**
     * Those that are not long over.
     *
     * @param person for whom it is asked; they are the current user while it is
     */
    List<CalendarDay> of(Person person);
}
