package org.planweave.core.internal.people;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.store.Sql;

/** An account that nobody works with any more: whether it is one, and taking away all that somebody could come in with. */
@Component(service = Leaving.class)
public final class Leaving {

    private final PeopleTables tables;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final FactorBook factors;

    @Activate
    public Leaving(@Reference Sql sql, @Reference StoredCouncil council, @Reference LiveSessions live, @Reference FactorBook factors) {
        this.tables = new PeopleTables(sql);
        this.council = council;
        this.live = live;
        this.factors = factors;
    }

    /** Of the council's own accounts. */
    public Optional<Person> person(String idOrUsername) {
        return council.book().person(idOrUsername);
    }

    public boolean hasLeft(String person) {
        return council.book().suspended().contains(person);
    }

    public boolean isErased(String person) {
        return tables.isErased(person);
    }

    /** In the thread's transaction. The council is read anew after it. */
    public void close(String person) {
        live.endAll(person);
        factors.remove(person);
        council.changed();
    }
}
