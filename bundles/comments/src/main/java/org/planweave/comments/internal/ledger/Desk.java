package org.planweave.comments.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.consulting.Consultation;

/** What the portal gives to the ledger. */
@Component(service = Desk.class)
public final class Desk {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    final Store store;
    final Access access;
    final Council council;
    final Plans plans;
    final CurrentUser user;
    final Audit audit;
    final Ids ids;
    private final Messages messages = Messages.of(Desk.class);

    @Activate
    public Desk(
            @Reference(target = "(planweave.module=comments)") Store store,
            @Reference Access access,
            @Reference Council council,
            @Reference Plans plans,
            @Reference CurrentUser user,
            @Reference Audit audit,
            @Reference Ids ids) {
        this.store = store;
        this.access = access;
        this.council = council;
        this.plans = plans;
        this.user = user;
        this.audit = audit;
        this.ids = ids;
    }

    /** The day that it is for the council. */
    public LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** The plan that a consultation is about. Whoever is asked about some sections may not read the plan itself. */
    public Plan planOf(Consultation consultation) {
        return user.asPortal(() -> plans.plan(consultation.plan())).orElseThrow(() -> Problem.notFound(text("comments.noPlan")));
    }

    /** {@code 20 February 2027}. */
    String day(LocalDate day) {
        return LONG.format(day);
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
