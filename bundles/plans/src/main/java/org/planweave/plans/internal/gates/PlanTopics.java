package org.planweave.plans.internal.gates;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;

/** What people can be told about plans. */
@Component(service = NoticeTopics.class)
public final class PlanTopics implements NoticeTopics {

    private static final Messages MESSAGES = Messages.of(PlanTopics.class);

    /** A plan waits for the reader's signature. */
    public static final NoticeTopic SIGN = topic("sign");

    /** Their department's plan came back to them. */
    public static final NoticeTopic BACK = topic("back");

    /** They were reminded that their department's plan is late. */
    public static final NoticeTopic LATE = topic("late");

    /** Lines of their department's plan have lost their owner. It waits under “My tasks” until they have another one. */
    public static final NoticeTopic VACANT = new NoticeTopic("plans.vacant", MESSAGES.text("plans.topic.vacant"), false);

    @Override
    public List<NoticeTopic> topics() {
        return List.of(SIGN, BACK, LATE, VACANT);
    }

    private static NoticeTopic topic(String word) {
        return new NoticeTopic("plans." + word, MESSAGES.text("plans.topic." + word), true);
    }
}
