package org.planweave.comments.internal.telling;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;

/** What people can be told about comments and consultations. */
@Component(service = NoticeTopics.class)
public final class CommentTopics implements NoticeTopics {

    private static final Messages MESSAGES = Messages.of(CommentTopics.class);

    /** A consultation asks the reader; its last day changes or comes near. */
    public static final NoticeTopic ASKED = topic("asked", true);

    /** The reader answers for a plan that somebody commented on. */
    public static final NoticeTopic GIVEN = topic("given", true);

    /** Their comment was answered. */
    public static final NoticeTopic ANSWERED = topic("answered", false);

    /** Somebody replied where they spoke. */
    public static final NoticeTopic REPLIED = topic("replied", false);

    /** Somebody mentions them. */
    public static final NoticeTopic MENTIONED = topic("mentioned", false);

    /** A consultation that asked them closed early. */
    public static final NoticeTopic CLOSED = topic("closed", false);

    @Override
    public List<NoticeTopic> topics() {
        return List.of(ASKED, GIVEN, ANSWERED, REPLIED, MENTIONED, CLOSED);
    }

    private static NoticeTopic topic(String word, boolean mustAct) {
        return new NoticeTopic("comments." + word, MESSAGES.text("comments.topic." + word), mustAct);
    }
}
