package org.planweave.notices.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Notice;

/**
 * The notices of one person: those about something that they may read now, of modules that run and that their department has on.
 * What is gone for them comes back with the right to read it.
 */
@Component(service = Inbox.class)
public final class Inbox {

    /** Older ones are kept, and no longer shown. */
    private static final int MOST = 1_000;

    /** The menu counts no further. */
    private static final int MOST_COUNTED = 99;

    private static final String OF_PERSON = "select n from NoticeRow n where n.person = :person";
    private static final String NEWEST_FIRST = " order by n.at desc, n.id desc";
    private static final Comparator<Notice> NEW = Comparator.comparing(Notice::at).thenComparing(Notice::id).reversed();
    private static final Comparator<Notice> BY_DUE =
            Comparator.comparing((Notice one) -> one.isRead() || one.due() == null ? LocalDate.MAX : one.due());

    private final Host host;
    private final Topics topics;

    @Activate
    public Inbox(@Reference Host host, @Reference Topics topics) {
        this.host = host;
        this.topics = topics;
    }

    /** All of them, the newest first. */
    public List<Notice> all(Person person) {
        return shown(person, host.store().reading(entities -> newest(entities, OF_PERSON, person, MOST)));
    }

    /** What must be acted on of all of a person's: what still waits first, by its last day. */
    public static List<Notice> toDo(List<Notice> all) {
        return all.stream().filter(Notice::mustAct)
                .sorted(Comparator.comparing(Notice::isRead).thenComparing(BY_DUE).thenComparing(NEW)).toList();
    }

    /** What is for information of all of a person's: unread first. */
    public static List<Notice> toKnow(List<Notice> all) {
        return all.stream().filter(one -> !one.mustAct())
                .sorted(Comparator.comparing(Notice::isRead).thenComparing(NEW)).toList();
    }

    /** How many they have not read, up to 99. */
    public int unread(Person person) {
        return shown(person, host.store().reading(
                entities -> newest(entities, OF_PERSON + " and n.readAt is null", person, MOST_COUNTED))).size();
    }

    /** One of them; empty for another's, and for one about something that they may no longer read. */
    public Optional<Notice> one(Person person, String id) {
        Optional<Notice> found = host.store().reading(entities -> Optional.ofNullable(entities.find(NoticeRow.class, id)))
                .map(NoticeRow::notice)
                .filter(notice -> notice.person().equals(person.id()));
        return shown(person, found.stream().toList()).stream().findFirst();
    }

    /** Those of the given that the person is shown. Two statements, however many there are. */
    public List<Notice> shown(Person person, Collection<Notice> notices) {
        Set<String> open = topics.of(person).keySet();
        List<Notice> told = notices.stream().filter(one -> open.contains(one.topic())).toList();
        Set<ResourceRef> about = told.stream().map(Notice::about).collect(Collectors.toSet());
        Set<ResourceRef> readable = host.user().as(person, () -> host.access().readable(about));
        return told.stream().filter(one -> readable.contains(one.about())).toList();
    }

    /** Notes that the person has read one of their own. Another's, and one that is read already, stays as it is. */
    public void read(Person person, String id) {
        host.store().doInTransaction(entities -> mark(entities, "n.id = :value and n.person = :person", id, person));
    }

    /** Notes that the person has read everything that is for their information. */
    public void readAll(Person person) {
        host.store().doInTransaction(
                entities -> mark(entities, "n.mustAct = :value and n.person = :person", false, person));
    }

    private void mark(EntityManager entities, String which, Object value, Person person) {
        entities.createQuery("update NoticeRow n set n.readAt = :now where n.readAt is null and " + which)
                .setParameter("now", host.now().toEpochMilli())
                .setParameter("value", value)
                .setParameter("person", person.id())
                .executeUpdate();
    }

    private static List<Notice> newest(EntityManager entities, String query, Person person, int most) {
        return entities.createQuery(query + NEWEST_FIRST, NoticeRow.class)
                .setParameter("person", person.id())
                .setMaxResults(most)
                .getResultStream()
                .map(NoticeRow::notice)
                .toList();
    }
}
