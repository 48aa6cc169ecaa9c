package org.planweave.ui;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.people.Person;

/**
 * A module's entries of the menu: register one as a service. It is asked on every page, so it answers from memory or with
 * one statement. It is not asked for people whose department has the module off.
 */
@ConsumerType
public interface Navigation {

    /** What this person finds in the menu; empty for those whom it is not for. */
    List<NavigationEntry> entries(Person viewer);
}
