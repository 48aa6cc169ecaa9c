package org.planweave.plans.internal.stored;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.plans.internal.rows.HintsOffRow;

/** Whether the current user wants hints on wording: yes, until they say no. */
@Component(service = HintChoice.class)
public final class HintChoice {

    private final Host host;

    @Activate
    public HintChoice(@Reference Host host) {
        this.host = host;
    }

    public boolean wanted() {
        String person = host.person().id();
        return host.store.reading(entities -> entities.find(HintsOffRow.class, person) == null);
    }

    public void choose(boolean wanted) {
        String person = host.person().id();
        host.store.doInTransaction(entities -> {
            HintsOffRow off = entities.find(HintsOffRow.class, person);
            if (wanted && off != null) {
                entities.remove(off);
            } else if (!wanted && off == null) {
                entities.persist(new HintsOffRow(person));
            }
        });
    }
}
