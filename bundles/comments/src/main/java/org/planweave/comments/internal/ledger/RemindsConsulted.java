package org.planweave.comments.internal.ledger;

import java.time.Duration;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Job;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.telling.TellsPeople;

/** Reminds those who have not answered when a consultation closes soon; what has closed is off their lists. */
@Component(service = Job.class)
public final class RemindsConsulted implements Job {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 3;

    private final Desk desk;
    private final Ledger ledger;
    private final TellsPeople telling;

    @Activate
    public RemindsConsulted(@Reference Desk desk, @Reference Ledger ledger, @Reference TellsPeople telling) {
        this.desk = desk;
        this.ledger = ledger;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "comments.reminders";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** The same is said again at each run; who is told, is told once. */
    @Override
    public void run() {
        desk.store.doInTransaction(entities -> ledger.all().forEach(this::look));
    }

    private void look(Consultation one) {
        LocalDate today = desk.today();
        // One that opened today has just been told of.
        if (one.isOpen(today) && one.opens().isBefore(today) && !one.closes().isAfter(today.plusDays(DAYS_BEFORE))) {
            telling.closesSoon(one, ledger.silent(one));
        } else if (one.ended() == null && one.closes().isBefore(today) && !one.closes().isBefore(today.minusDays(DAYS_AFTER))) {
            telling.over(one, null);
        }
    }
}
