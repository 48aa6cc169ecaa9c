package org.planweave.records.internal.erasure;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Leaver;
import org.planweave.api.people.PeopleErasure.Done;
import org.planweave.api.people.PeopleErasure.Preview;
import org.planweave.api.people.PeopleErasure;
import org.planweave.api.people.Person;
import org.planweave.records.internal.rows.ErasurePartRow;
import org.planweave.records.internal.rows.ErasureRow;
import org.planweave.records.internal.rules.Erasure.Decision;
import org.planweave.records.internal.rules.Erasure.Part;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.rules.RequiredText;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;

/** Erases people who asked for it, with a certificate, in one transaction; and keeps what is decided on the places that others wrote. */
@Component(service = Erasures.class)
public final class Erasures {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_REFERENCE = 40;

    private final Host host;
    private final Permits permits;
    private final Weighing weighing;
    private final PeopleErasure erasure;

    @Activate
    public Erasures(@Reference Host host, @Reference Permits permits, @Reference Weighing weighing, @Reference PeopleErasure erasure) {
        this.host = host;
        this.permits = permits;
        this.weighing = weighing;
        this.erasure = erasure;
    }

    /** Those who have left and are not erased yet. @throws Problem 403 */
    public List<Person> people() {
        Set<String> erased = all().stream().map(Erasure::person).collect(Collectors.toSet());
        return host.council().leavers().stream().map(Leaver::person).filter(one -> !erased.contains(one.id())).toList();
    }

    /** @throws Problem 403, 404, 409 for whoever still works here or is erased already */
    public ErasurePreview preview(String person) {
        permits.require();
        Preview would = host.asPortal(() -> erasure.preview(person));
        Person who = host.council().person(person).orElseThrow();
        return new ErasurePreview(who, would.name(), weighing.gone(would.erased()), weighing.stays(who), weighing.named(who), weighing.held(who));
    }

    /**
     * @param reference which request it answers
     * @throws Problem 400 without a reason or with the name in it, 403 unless they have just proved who they are, 404, 409 as {@link #preview} and
     *     while something of it is under hold
     */
    public Erasure erase(String person, String reference, String reason) {
        permits.requireProof();
        ErasurePreview seen = preview(person);
        String which = plain(seen.person(), "reference", reference, LONGEST_REFERENCE, "Give the reference of the request, in at most 40 characters.");
        String why = plain(seen.person(), "reason", reason, LONGEST, "Say why the name is erased, in at most 2,000 characters.");
        return host.store().inTransaction(entities -> {
            List<String> held = weighing.held(seen.person());
            if (!held.isEmpty()) {
                throw Problem.conflict("under-hold", "A legal hold stands on this: " + String.join("; ", held)
                        + ". Nothing is erased until it is lifted, at /records/holds.");
            }
            List<Part> stays = weighing.stays(seen.person());
            Done done = host.asPortal(() -> erasure.erase(seen.person().id()));
            List<Part> parts = numbered(weighing.gone(done.erased()), stays, weighing.named(seen.person(), done.left()));
            Erasure made = new Erasure(host.newId(), seen.person().id(), done.who().name(), which, why, host.who(), host.now(), parts);
            entities.persist(new ErasureRow(made));
            entities.flush();
            parts.forEach(part -> entities.persist(new ErasurePartRow(made.id(), part)));
            host.recorded("records.erased", "person:" + made.person(), Map.of("erasure", made.id(), "sha256", made.digest()));
            return made;
        });
    }

    @SafeVarargs
    private static List<Part> numbered(List<Part>... groups) {
        List<Part> all = new ArrayList<>();
        Stream.of(groups).flatMap(List::stream).forEach(part -> all.add(Part.of(all.size(), part.kind(), part.what(), part.about())));
        return all;
    }

    private static String plain(Person person, String field, String typed, int longest, String wrong) {
        String text = RequiredText.of(field, typed, longest, wrong);
        String lower = text.toLowerCase(Locale.UK);
        if (lower.contains(person.name().toLowerCase(Locale.UK)) || lower.contains(person.username())) {
            throw Problem.invalid(field, "Say it without the person’s name or user name: it stays in the certificate.");
        }
        return text;
    }

    /** All of them without their parts, the newest first. @throws Problem 403 */
    public List<Erasure> all() {
        permits.require();
        return host.store().reading(entities -> entities.createQuery("select e from ErasureRow e order by e.at desc, e.id", ErasureRow.class)
                .getResultStream().map(row -> row.erasure(List.of())).toList());
    }

    /** @throws Problem 403, 404 */
    public Erasure one(String id) {
        permits.require();
        return host.store().reading(entities -> {
            ErasureRow row = entities.find(ErasureRow.class, id);
            if (row == null) {
                throw Problem.notFound("There is no such certificate. All of them are at /records/erasures.");
            }
            return row.erasure(entities.createQuery("select p from ErasurePartRow p where p.erasure = :id order by p.place", ErasurePartRow.class)
                    .setParameter("id", id).getResultStream().map(ErasurePartRow::part).toList());
        });
    }

    /**
     * Notes what somebody decided of a place that people wrote the name in: that it stays, or that its owner has changed it.
     *
     * @throws Problem 400, 403, 404, 409 if it is decided already
     */
    public void decide(String id, int place, String decision, String reason) {
        one(id);
        host.store().doInTransaction(entities -> {
            ErasurePartRow row = entities.find(ErasurePartRow.class, ErasurePartRow.id(id, place), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.part().kind() != Erasure.Kind.NAMED) {
                throw Problem.notFound("There is no such place in this certificate.");
            }
            if (!row.part().waits()) {
                throw Problem.conflict("decided", "Somebody has decided this already.");
            }
            Decision made = Stream.of(Decision.values()).filter(one -> one.name().equalsIgnoreCase(decision)).findFirst()
                    .orElseThrow(() -> Problem.invalid("decision", "Say whether it stays or was changed."));
            row.decide(made, RequiredText.of("reason", reason, LONGEST, "Say why it stays, or how it was changed, in at most 2,000 characters."),
                    host.who(), host.now());
            host.recorded("records.erasure-decided", "records:erasure:" + id, Map.of("place", String.valueOf(place), "decision", made.name()));
        });
    }
}
