package org.planweave.clusterparks.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Role;
import org.planweave.api.store.Store;

/** The parks that are known. Its rules hold for the page and for the API alike. */
@Component(service = Parks.class)
public final class Parks {

    private static final Messages TEXTS = Messages.of(Parks.class);
    private static final int LONGEST = 120;

    private final Store store;
    private final Ids ids;
    private final CurrentUser user;

    @Activate
    public Parks(@Reference(target = "(planweave.module=cluster-parks)") Store store, @Reference Ids ids, @Reference CurrentUser user) {
        this.store = store;
        this.ids = ids;
        this.user = user;
    }

    /** The names of all parks, by name. */
    public List<String> names() {
        return store.reading(entities -> entities.createQuery("select p from ParkRow p order by p.name", ParkRow.class)
                .getResultList().stream().map(ParkRow::name).toList());
    }

    /** Whether whoever is asking may add one. */
    public boolean mayAdd() {
        return user.person().filter(person -> person.roles().contains(Role.ADMINISTRATOR)).isPresent();
    }

    /** @throws Problem if it is not a name, is known already, or may not be added */
    public void add(String name) {
        if (!mayAdd()) {
            throw Problem.forbidden(TEXTS.text("cluster-parks.mayNot"));
        }
        String park = name.strip();
        if (park.isEmpty() || park.length() > LONGEST) {
            throw Problem.invalid("name", TEXTS.text("cluster-parks.name.wrong", LONGEST));
        }
        if (names().stream().anyMatch(park::equalsIgnoreCase)) {
            throw Problem.invalid("name", TEXTS.text("cluster-parks.name.known", park));
        }
        store.doInTransaction(entities -> entities.persist(new ParkRow(ids.next(), park)));
    }
}
