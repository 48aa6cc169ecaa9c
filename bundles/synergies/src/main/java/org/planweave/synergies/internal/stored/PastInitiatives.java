package org.planweave.synergies.internal.stored;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.SignatureRow;
import org.planweave.synergies.internal.rows.TermsRow;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Terms;

/** Takes over initiatives that were agreed on before, elsewhere. Their text stands in plans already, or never will. */
@Component(service = PastInitiatives.class)
public final class PastInitiatives {

    private final Room room;

    @Activate
    public PastInitiatives(@Reference Room room) {
        this.room = room;
    }

    public void keep(List<Initiative> all) {
        room.store.doInTransaction(entities -> all.forEach(one -> {
            InitiativeRow row = new InitiativeRow(one.id(), one.origin(), one.round(), one.replaces());
            if (one.delivered() != null) {
                row.deliver(one.delivered());
            }
            entities.persist(row);
            one.terms().forEach(terms -> entities.persist(new TermsRow(one.id(), terms)));
            one.signatures().forEach(signature -> entities.persist(new SignatureRow(one.id(), signature)));
            one.terms().stream().map(Terms::departments).forEach(departments -> protect(one, departments));
        }));
    }

    private void protect(Initiative one, List<String> departments) {
        departments.forEach(department -> room.access.protect(one.part(department), Initiatives.open(department, one.round())));
    }

    public String nextId() {
        return room.ids.next();
    }
}
