package org.planweave.api.records;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;

/**
 * Gives all that a module holds: what stands now, what stood before, what was taken back and is still kept. Register it as a service.
 * It is called as the portal itself and asks nobody's rights; whoever calls it decides who reads, and writes down that they did.
 * Each call costs a few statements, however much there is.
 */
@ConsumerType
public interface RecordSource {

    /** The module's id. */
    String module();

    /** All that is held on these plans and lines. */
    List<HeldRecord> about(RecordScope scope);

    /** What hangs on other things than plans and lines, such as notices about a comment. */
    default List<HeldRecord> concerning(Collection<ResourceRef> things) {
        return List.of();
    }

    /** All that holds these words anywhere in it, now or before; capital or small letters do not count. */
    default List<HeldRecord> saying(String words) {
        return List.of();
    }

    /** All that is held of a person: what they wrote, signed and were told, and what mentions them. */
    List<HeldRecord> of(Person person);
}
