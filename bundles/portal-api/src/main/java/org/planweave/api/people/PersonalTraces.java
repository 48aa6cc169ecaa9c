package org.planweave.api.people;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module keeps of a person beside their id: an address, choices, notices, sentences with their name in them. Register it as a service; it
 * is asked as the portal itself. Of what people wrote themselves nothing is changed: somebody reads it and decides.
 */
@ConsumerType
public interface PersonalTraces {

    /** The module's id. */
    String module();

    /** What {@link #erase} would remove or change, a short sentence each, with how many there are; empty for nothing. */
    List<String> of(Person person);

    /**
     * Removes it, in the thread's transaction. It is called again when the module comes back, or an older backup was put back: then the person
     * may have their new name already.
     */
    void erase(ErasedName who);
}
