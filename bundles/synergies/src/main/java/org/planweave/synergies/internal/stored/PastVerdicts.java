package org.planweave.synergies.internal.stored;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Verdict;

/** Takes over verdicts that were given before, elsewhere: they count in the record of each type. */
@Component(service = PastVerdicts.class)
public final class PastVerdicts {

    private final Room room;

    @Activate
    public PastVerdicts(@Reference Room room) {
        this.room = room;
    }

    public void keep(List<Verdict> verdicts) {
        room.store.doInTransaction(entities -> verdicts.forEach(verdict -> entities.persist(new VerdictRow(verdict))));
    }

    public String nextId() {
        return room.ids.next();
    }
}
