package org.planweave.synergies.internal.stored;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;

/** What people can be told about joint initiatives. */
@Component(service = NoticeTopics.class)
public final class SynergyTopics implements NoticeTopics {

    private static final Messages MESSAGES = Messages.of(SynergyTopics.class);

    /** A joint initiative waits for the reader's signature or confirmation. */
    public static final NoticeTopic SIGN = new NoticeTopic("synergies.sign", MESSAGES.text("synergies.topic.sign"), true);

    /** It was given up. */
    public static final NoticeTopic ENDED = new NoticeTopic("synergies.ended", MESSAGES.text("synergies.topic.ended"), false);

    @Override
    public List<NoticeTopic> topics() {
        return List.of(SIGN, ENDED);
    }
}
