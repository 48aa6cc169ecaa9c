package org.planweave.plans.internal.stored;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.plans.internal.rows.KeptDraftRow;
import org.planweave.plans.internal.rules.LineCheck;

/** What people have typed and not saved, kept for them alone. The subject is a line's id, or a plan's for a new line of it. */
@Component(service = KeptDrafts.class)
public final class KeptDrafts {

    private static final int LONGEST_REST = 30_000;

    private final Host host;

    @Activate
    public KeptDrafts(@Reference Host host) {
        this.host = host;
    }

    /** A draft as it was kept. */
    public record Kept(long fromVersion, String words, Map<String, List<String>> rest, Instant at) {}

    /** @throws Problem 400 if it is too long to be kept; nothing that was kept before is lost then */
    public Instant keep(String subject, long fromVersion, String words, Map<String, List<String>> rest) {
        if (words.length() > LineCheck.LONGEST_TEXT || words.indexOf('\0') >= 0 || rest.toString().length() > LONGEST_REST
                || rest.toString().indexOf('\0') >= 0) {
            throw Problem.invalid("text", "The draft is too long to be kept; shorten it to " + LineCheck.LONGEST_TEXT + " characters.");
        }
        Instant now = host.now();
        String person = host.person().id();
        host.store.doInTransaction(entities -> {
            KeptDraftRow row = entities.find(KeptDraftRow.class, KeptDraftRow.id(subject, person));
            if (row == null) {
                row = new KeptDraftRow(subject, person);
                row.keep(fromVersion, words, rest, now);
                entities.persist(row);
            } else {
                row.keep(fromVersion, words, rest, now);
            }
        });
        return now;
    }

    public Optional<Kept> of(String subject) {
        String id = KeptDraftRow.id(subject, host.person().id());
        return host.store.reading(entities -> Optional.ofNullable(entities.find(KeptDraftRow.class, id))
                .map(row -> new Kept(row.fromVersion(), row.words(), row.rest(), row.keptAt())));
    }

    /** The subjects of which the current user has drafts, the newest first. */
    public List<String> subjects() {
        String person = host.person().id();
        return host.store.reading(entities -> entities
                .createQuery("select d.subject from KeptDraftRow d where d.person = :person order by d.keptAt desc", String.class)
                .setParameter("person", person)
                .getResultList());
    }

    public void drop(String subject) {
        String id = KeptDraftRow.id(subject, host.person().id());
        host.store.doInTransaction(entities -> {
            KeptDraftRow row = entities.find(KeptDraftRow.class, id);
            if (row != null) {
                entities.remove(row);
            }
        });
    }
}
