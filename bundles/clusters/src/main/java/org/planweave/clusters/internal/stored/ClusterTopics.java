package org.planweave.clusters.internal.stored;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;

/** What people can be told about clusters. */
@Component(service = NoticeTopics.class)
public final class ClusterTopics implements NoticeTopics {

    static final Messages MESSAGES = Messages.of(ClusterTopics.class);

    /** A meeting of a cluster gave the reader something to do. */
    public static final NoticeTopic ACTION = new NoticeTopic("clusters.action", MESSAGES.text("clusters.topic.action"), true);

    @Override
    public List<NoticeTopic> topics() {
        return List.of(ACTION);
    }
}
