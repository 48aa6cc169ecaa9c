package org.planweave.plans.internal.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.plans.internal.rows.CoverRow;
import org.planweave.plans.internal.setup.Cover;

/** Who signs for whom while they are away. */
@Component(service = CoverBook.class)
public final class CoverBook {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_MONTHS = 12;

    private final Desk desk;

    @Activate
    public CoverBook(@Reference Desk desk) {
        this.desk = desk;
    }

    /** A cover with the id by which it can be ended. */
    public record Kept(String id, Cover cover) {}

    /** All that have not ended by this day. One statement. */
    public List<Kept> open(LocalDate today) {
        return desk.store.reading(entities -> entities
                .createQuery("select c from CoverRow c where c.ended = false and c.lastDay >= :today order by c.firstDay, c.id", CoverRow.class)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> new Kept(row.id(), row.cover()))
                .toList());
    }

    /** The ids of those for whom the person signs on this day. */
    public Set<String> coveredBy(String person, LocalDate today) {
        return open(today).stream().map(Kept::cover)
                .filter(cover -> cover.delegate().equals(person) && cover.on(today))
                .map(Cover::person)
                .collect(Collectors.toSet());
    }

    /**
     * Names who signs for somebody. People name it for themselves; a corporate strategy lead names it for those who cannot.
     *
     * @throws Problem 400 naming what is wrong, 403 for somebody else's signature
     */
    public void name(Cover cover) {
        Person person = known("person", cover.person());
        Person delegate = known("delegate", cover.delegate());
        if (!person.id().equals(desk.person().id()) && !desk.leads()) {
            throw Problem.forbidden("You can name who signs for you, not who signs for " + person.name() + ". A corporate strategy lead can.");
        }
        if (person.id().equals(delegate.id())) {
            throw Problem.invalid("delegate", "Nobody stands in for themselves; choose somebody else.");
        }
        if (delegate.roles().equals(Set.of(Role.PUBLIC)) || delegate.has(Role.MEMBER)) {
            throw Problem.invalid("delegate", delegate.name() + " is not an officer of the council; choose an officer.");
        }
        if (cover.last().isBefore(cover.first()) || cover.last().isAfter(cover.first().plusMonths(LONGEST_MONTHS))) {
            throw Problem.invalid("last", "The last day comes before the first, or more than a year after it; change one of them.");
        }
        if (cover.reason().length() > LONGEST_REASON || cover.reason().indexOf('\0') >= 0) {
            throw Problem.invalid("reason", "The reason is too long; write it in at most " + LONGEST_REASON + " characters.");
        }
        Cover kept = new Cover(person.id(), delegate.id(), cover.first(), cover.last(), cover.reason().strip());
        desk.store.doInTransaction(entities -> {
            entities.persist(new CoverRow(desk.newId(), kept));
            desk.recorded("cover.named", person.id(), Map.of(
                    "delegate", delegate.id(), "first", kept.first().toString(), "last", kept.last().toString()));
        });
    }

    private Person known(String field, String id) {
        return desk.council.person(id).orElseThrow(() -> Problem.invalid(field, "Choose a person of the council."));
    }

    /** Ends a cover before its last day. */
    public void end(String id) {
        desk.store.doInTransaction(entities -> {
            CoverRow row = entities.find(CoverRow.class, id);
            if (row == null) {
                throw Problem.notFound("There is no such cover; it may have ended already.");
            }
            Cover cover = row.cover();
            if (!cover.person().equals(desk.person().id()) && !desk.leads()) {
                throw Problem.notFound("There is no such cover; it may have ended already.");
            }
            row.end();
            desk.recorded("cover.ended", cover.person(), Map.of("delegate", cover.delegate()));
        });
    }
}
