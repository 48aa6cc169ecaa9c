package org.planweave.notices.internal.calendar;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.LinkSecret;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.stored.Host;

/** Who has an address for their calendar. Everybody has one at most; a new one takes the place of the old. */
@Component(service = Addresses.class)
public final class Addresses {

    private final Host host;
    private final PeopleAdministration people;
    private final Audit audit;

    @Activate
    public Addresses(@Reference Host host, @Reference PeopleAdministration people, @Reference Audit audit) {
        this.host = host;
        this.people = people;
        this.audit = audit;
    }

    /** A new one. Gives back the secret that stands in it, which nobody learns again. */
    public String make(Person person) {
        String secret = LinkSecret.fresh();
        return host.store().inTransaction(entities -> {
            entities.merge(new CalendarRow(person.id(), LinkSecret.hash(secret), host.now().toEpochMilli()));
            recorded("calendar.made", person);
            return secret;
        });
    }

    /** From now on it leads nowhere. */
    public void stop(Person person) {
        host.store().doInTransaction(entities -> Optional.ofNullable(entities.find(CalendarRow.class, person.id())).ifPresent(row -> {
            entities.remove(row);
            recorded("calendar.stopped", person);
        }));
    }

    /** When the person made the one that they have. */
    public Optional<Instant> madeAt(Person person) {
        return host.store().reading(entities -> Optional.ofNullable(entities.find(CalendarRow.class, person.id())))
                .map(row -> Instant.ofEpochMilli(row.at()));
    }

    /** Whose it is; empty if it leads nowhere, or its owner may not sign in any more. */
    public Optional<Person> owner(String secret) {
        return host.store().reading(entities -> entities
                        .createQuery("select c from CalendarRow c where c.hash = :hash", CalendarRow.class)
                        .setParameter("hash", LinkSecret.hash(secret))
                        .getResultStream().findFirst())
                .flatMap(row -> host.council().person(row.person()))
                .filter(person -> !people.suspended().contains(person.id()));
    }

    private void recorded(String action, Person person) {
        audit.record(action, "people:person:" + person.id(), Map.of());
    }
}
