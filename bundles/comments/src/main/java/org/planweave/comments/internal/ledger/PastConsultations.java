package org.planweave.comments.internal.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultation.State;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Meeting;

/** Consultations and meetings as they were, for those that come from elsewhere. Only the portal itself may. */
@Component(service = PastConsultations.class)
public final class PastConsultations {

    private final Desk desk;
    private final HoldConsultations holding;

    @Activate
    public PastConsultations(@Reference Desk desk, @Reference HoldConsultations holding) {
        this.desk = desk;
        this.holding = holding;
    }

    /**
     * Keeps a consultation; its id is given to it. Its people were asked on its first day.
     *
     * @param by who opened it
     * @param nothing who said that they have nothing to say
     */
    public void keep(Consultation past, String by, Set<String> nothing) {
        requirePortal();
        Consultation kept = new Consultation(
                desk.ids.next(), past.plan(), past.department(), past.title(), past.opens(), past.closes(), past.sections(),
                past.groups(), past.ended(), 1);
        Instant first = kept.opens().atTime(9, 0).atZone(Desk.LONDON).toInstant();
        List<AskedRow> asked = new ArrayList<>();
        if (kept.state(desk.today()) != State.PLANNED) {
            desk.council.people().stream().filter(kept::asks).forEach(person -> {
                AskedRow row = new AskedRow(kept.id(), person.id(), Consultee.of(person, kept.department()), first);
                if (nothing.contains(person.id())) {
                    row.nothing(first.plusSeconds(3600));
                }
                asked.add(row);
            });
        }
        holding.keep(kept, by, asked, false);
    }

    /** Keeps a meeting; its id is given to it. */
    public void keep(Meeting past) {
        requirePortal();
        holding.keep(new Meeting(
                desk.ids.next(), past.plan(), past.consultee(), past.held(), past.minute(), past.by(), past.at()));
    }

    private void requirePortal() {
        if (!desk.user.isPortal()) {
            throw new IllegalStateException("Only the portal itself writes what others did");
        }
    }
}
