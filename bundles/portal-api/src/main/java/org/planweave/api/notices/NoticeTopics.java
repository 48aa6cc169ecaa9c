package org.planweave.api.notices;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The topics of a module, in the order in which people find them. Register it as a service: while it is away, nobody is shown or sent
 * notices of these topics, for their links would lead nowhere.
 */
@ConsumerType
public interface NoticeTopics {

    /** Answered from memory. */
    List<NoticeTopic> topics();
}
