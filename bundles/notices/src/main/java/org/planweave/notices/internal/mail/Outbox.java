package org.planweave.notices.internal.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Letter;
import org.planweave.notices.internal.rules.Letter.State;
import org.planweave.notices.internal.rules.Notice;
import org.planweave.notices.internal.rules.Way;
import org.planweave.notices.internal.stored.Host;

/** The letters that are to go out. A letter is locked by whoever puts something in and by whoever closes it, so that nothing falls between. */
@Component(service = Outbox.class)
public final class Outbox {

    private static final String OPEN =
            "select l from LetterRow l where l.person = :person and l.way = :way and l.state = :state";
    private static final String DUE =
            "select l.id from LetterRow l where l.state in :states and l.sendAt <= :now order by l.sendAt, l.id";
    private static final String LAST =
            "select l from LetterRow l where l.person = :person and l.doneAt is not null order by l.doneAt desc";

    private final Host host;
    private final MailSettings settings;

    @Activate
    public Outbox(@Reference Host host, @Reference MailSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /** The id of the letter that something told this way goes into; null if it is not sent. In the current transaction. */
    public @Nullable String letter(EntityManager entities, String person, Way way) {
        if (!way.isMailed() || !settings.isOn()) {
            return null;
        }
        Optional<String> open = way == Way.AT_ONCE ? Optional.empty() : open(entities, person, way);
        return open.orElseGet(() -> {
            Letter letter = Letter.opened(host.newId(), person, way, host.now());
            entities.persist(new LetterRow(letter));
            return letter.id();
        });
    }

    private static Optional<String> open(EntityManager entities, String person, Way way) {
        return entities.createQuery(OPEN, LetterRow.class)
                .setParameter("person", person)
                .setParameter("way", way.name())
                .setParameter("state", State.OPEN.name())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(LetterRow::letter)
                .filter(letter -> letter.state() == State.OPEN)
                .map(Letter::id)
                .findFirst();
    }

    /** The ids of letters that are due, the longest due first. */
    List<String> due(int most) {
        return host.store().reading(entities -> List.copyOf(entities.createQuery(DUE, String.class)
                .setParameter("states", List.of(State.OPEN.name(), State.GOING.name()))
                .setParameter("now", host.now().toEpochMilli())
                .setMaxResults(most)
                .getResultList()));
    }

    /** Changes a letter that is not done with; gives back what it is now. */
    Letter change(String id, UnaryOperator<Letter> change) {
        return host.store().inTransaction(entities -> {
            LetterRow row = entities.find(LetterRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row.letter().doneAt() == null) {
                row.write(change.apply(row.letter()));
            }
            return row.letter();
        });
    }

    /** What went into a letter and is not read yet, the oldest first. */
    List<Notice> unread(Letter letter) {
        return host.store().reading(entities -> new ArrayList<>(entities
                .createQuery("select n from NoticeRow n where n.letter = :letter and n.readAt is null order by n.at, n.id", NoticeRow.class)
                .setParameter("letter", letter.id())
                .getResultStream()
                .map(NoticeRow::notice)
                .toList()));
    }

    /** Why the last letter to this person did not go; empty if it went, or there was none. */
    public Optional<String> failure(Person person) {
        return host.store().reading(entities -> entities.createQuery(LAST, LetterRow.class)
                .setParameter("person", person.id())
                .setMaxResults(1)
                .getResultStream()
                .map(LetterRow::letter)
                .filter(letter -> letter.state() == State.GIVEN_UP)
                .map(Letter::failure)
                .findFirst());
    }

    /** Forgets letters that were done with before. */
    void forget(Instant before) {
        host.store().doInTransaction(entities -> entities.createQuery("delete from LetterRow l where l.doneAt < :before")
                .setParameter("before", before.toEpochMilli())
                .executeUpdate());
    }
}
