package org.planweave.api.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.Event;

/**
 * People are to be told something, or what they were told is over. Publish it in the transaction of what it tells of. One event for
 * both, for it matters which comes first. Tell people what they must act on, or what was said to them.
 *
 * @param notice what they are told, or null
 * @param over what needs nobody any more, or null
 */
public record PeopleTold(@Nullable Notice notice, @Nullable Over over) implements Event {

    /**
     * What people are told. Who may not read what it is about neither sees it nor is sent it: that is decided when it is read and when
     * it is sent, not now. A newer notice of a topic about the same thing takes the place of one that is not read yet.
     *
     * @param topic the id of a {@link NoticeTopic} of the module that tells
     * @param mustAct as the topic says
     * @param people the ids of those who are told
     * @param by the id of the person who did it, who is never told; null for the portal
     * @param about what it is about; its protection decides who reads the notice
     * @param sentence one plain sentence, at most 500 characters, without words that not everybody may read who may read {@code about}
     * @param link the path of the portal where they read on or act
     * @param due the last day on which they can act, or null
     * @param key the same key tells the same person once within a topic; at most 140 characters
     */
    public record Notice(
            String topic,
            boolean mustAct,
            List<String> people,
            @Nullable String by,
            ResourceRef about,
            String sentence,
            String link,
            @Nullable LocalDate due,
            String key) {}

    /**
     * Somebody did what people were told to do, or it is too late for it: their notices count as read.
     *
     * @param topic the topic that they were told under
     * @param about what it was about
     * @param person the id of the one person whom it needs no more, or null for everybody
     */
    public record Over(String topic, ResourceRef about, @Nullable String person) {}

    public static PeopleTold told(Notice notice) {
        return new PeopleTold(notice, null);
    }

    public static PeopleTold over(NoticeTopic topic, ResourceRef about, @Nullable String person) {
        return new PeopleTold(null, new Over(topic.id(), about, person));
    }
}
