package org.planweave.notices.internal.feed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.events.EventListener;
import org.planweave.api.notices.PeopleTold;
import org.planweave.notices.internal.mail.Outbox;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.rules.Way;
import org.planweave.notices.internal.stored.Choices;
import org.planweave.notices.internal.stored.Host;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what people are told, once for each person and key, and takes off their lists what is over. */
@Component(service = EventListener.class)
public final class KeepsNotices implements EventListener<PeopleTold> {

    private static final Logger LOG = LoggerFactory.getLogger(KeepsNotices.class);
    private static final int LONGEST = 500;
    private static final int LONGEST_KEY = 140;

    private static final String SETTLE =
            "update NoticeRow n set n.readAt = :now where n.readAt is null and n.about = :about and n.topic = :topic";

    private final Host host;
    private final Choices choices;
    private final Outbox outbox;

    @Activate
    public KeepsNotices(@Reference Host host, @Reference Choices choices, @Reference Outbox outbox) {
        this.outbox = outbox;
        this.host = host;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "notices.told";
    }

    @Override
    public Class<PeopleTold> type() {
        return PeopleTold.class;
    }

    @Override
    public void on(PeopleTold event) {
        PeopleTold.Notice told = event.notice();
        PeopleTold.Over over = event.over();
        if (told != null && isSound(told)) {
            host.store().doInTransaction(entities -> keep(entities, told));
        }
        if (over != null) {
            host.store().doInTransaction(entities -> settle(entities, over.topic(), over.about(),
                    over.person() == null ? null : Set.of(over.person())));
        }
    }

    /** What no page could show is left out, for a listener that throws hears the same event for ever. */
    private static boolean isSound(PeopleTold.Notice told) {
        if (!told.link().matches("/(?!/)[^\\\\\\s]*") || told.link().length() > LONGEST || told.key().length() > LONGEST_KEY) {
            LOG.warn("A notice of {} about {} is left out: its link or key is not one.", told.topic(), told.about());
            return false;
        }
        return true;
    }

    /** A newer one about the same thing takes the place of one that is not read yet. */
    private void keep(EntityManager entities, PeopleTold.Notice told) {
        String key = told.topic() + ' ' + told.key();
        Set<String> people = new LinkedHashSet<>(told.people());
        people.remove(told.by());
        people.removeIf(person -> host.council().person(person).isEmpty());
        people.removeAll(told(entities, key, people));
        Map<String, Way> chosen = people.isEmpty() ? Map.of() : choices.of(told.topic(), people);
        settle(entities, told.topic(), told.about(), people);
        people.forEach(person -> keep(entities, told, key, person, chosen.getOrDefault(person, Way.usual(told.mustAct()))));
    }

    private void keep(EntityManager entities, PeopleTold.Notice told, String key, String person, Way way) {
        if (way == Way.NOTHING) {
            return;
        }
        Notice notice = new Notice(host.newId(), person, told.topic(), told.mustAct(), cut(told.sentence()), told.link(),
                told.about(), told.due(), host.now(), null);
        entities.persist(new NoticeRow(notice, key, outbox.letter(entities, person, way)));
    }

    /** @param people whose notices count as read; null for everybody's */
    private void settle(EntityManager entities, String topic, ResourceRef about, @Nullable Collection<String> people) {
        if (people != null && people.isEmpty()) {
            return;
        }
        Query query = entities.createQuery(people == null ? SETTLE : SETTLE + " and n.person in :people")
                .setParameter("now", host.now().toEpochMilli())
                .setParameter("about", about.toString())
                .setParameter("topic", topic);
        if (people != null) {
            query.setParameter("people", people);
        }
        query.executeUpdate();
    }

    private static Set<String> told(EntityManager entities, String key, Collection<String> people) {
        List<String> known = people.isEmpty() ? List.of() : entities
                .createQuery("select n.person from NoticeRow n where n.key = :key and n.person in :people", String.class)
                .setParameter("key", key)
                .setParameter("people", people)
                .getResultList();
        return new HashSet<>(known);
    }

    static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    /** What was told before this module came is told no more. */
    @Override
    public void resync() {
        LOG.debug("Notices begin with what is told from now on.");
    }
}
