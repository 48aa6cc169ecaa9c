package org.planweave.comments.internal.guests;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.LinkSecret;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rules.Once;

/** Links for people without an account: made and taken back by those who answer for the plan, opened by whoever has one. */
@Component(service = GuestLinks.class)
public final class GuestLinks {

    private static final int LONGEST_NAME = 100;

    private final Store store;
    private final Plans plans;
    private final Ledger ledger;
    private final Desk desk;
    private final GuestSetting setting;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public GuestLinks(@Reference(target = "(planweave.module=comments)") Store store, @Reference Plans plans, @Reference Ledger ledger,
            @Reference Desk desk, @Reference GuestSetting setting, @Reference CurrentUser user, @Reference Audit audit) {
        this.store = store;
        this.plans = plans;
        this.ledger = ledger;
        this.desk = desk;
        this.setting = setting;
        this.user = user;
        this.audit = audit;
    }

    /** A new link with what stands in it, which nobody learns again. */
    public record Made(GuestLink link, String token) {}

    /** What an open link shows: the lines that are open to everybody, as far as its consultation is about them. */
    public record Opened(GuestLink link, Consultation window, Plan plan, List<Line> lines) {

        Optional<Line> line(String id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }
    }

    /**
     * Makes one.
     *
     * @param id what the form was given when it was shown, so that sending it twice makes one link
     * @throws Problem 400 with a sentence for what is wrong; 403 where the administrator does not allow links; 409 if the consultation
     *     is not open, or the link was made and shown already
     */
    public Made make(Consultation window, String forWhom, String group, String id) {
        ledger.requireManages(window.plan());
        if (!setting.allowed()) {
            throw Problem.forbidden("Links for people without an account are switched off. Ask an administrator.");
        }
        if (!window.isOpen(desk.today())) {
            throw Problem.conflict("closed", "This consultation is not open now, so no link can be made.");
        }
        String name = forWhom.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("forWhom", "Say whom the link is for, in at most " + LONGEST_NAME + " characters.");
        }
        Consultee consultee = Consultee.spoken(group);
        if (!Once.is(id)) {
            throw Problem.invalid("once", "This form is not complete. Open it again.");
        }
        String token = LinkSecret.fresh();
        GuestLink link = new GuestLink(id, window.id(), window.plan(), name, consultee, user.required().id(), desk.now(), null);
        return store.inTransaction(entities -> {
            // One after the other: the same form sent twice at once makes one link.
            entities.find(ConsultationRow.class, window.id(), LockModeType.PESSIMISTIC_WRITE);
            if (entities.find(GuestLinkRow.class, id) != null) {
                throw Problem.conflict("shown", "This link was made and shown already. Take it back and make another.");
            }
            entities.persist(new GuestLinkRow(link, LinkSecret.hash(token)));
            audit.record("guest-link.made", Plan.ref(window.plan()).toString(),
                    Map.of("consultation", window.id(), "link", id, "consultee", consultee.word()));
            return new Made(link, token);
        });
    }

    /** Takes one back; it leads nowhere from now on. */
    public GuestLink takeBack(String id) {
        GuestLink link = existing(id);
        ledger.requireManages(link.plan());
        return store.inTransaction(entities -> {
            GuestLinkRow row = entities.find(GuestLinkRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row.link().takenBack() == null) {
                row.takeBack(desk.now());
                audit.record("guest-link.taken-back", Plan.ref(link.plan()).toString(),
                        Map.of("consultation", link.consultation(), "link", id));
            }
            return row.link();
        });
    }

    /** The links of a consultation, oldest first; for those who answer for its plan. */
    public List<GuestLink> of(Consultation window) {
        ledger.requireManages(window.plan());
        return store.reading(entities -> entities
                .createQuery("select l from GuestLinkRow l where l.consultation = :id order by l.at, l.id", GuestLinkRow.class)
                .setParameter("id", window.id())
                .getResultStream()
                .map(GuestLinkRow::link)
                .toList());
    }

    /**
     * What a link shows, to whoever has it. Where it never was, was taken back, is over, or links are switched off, nothing.
     */
    public Optional<Opened> open(String token) {
        return found(token, GuestLink.State.OPEN).flatMap(this::opened);
    }

    /** The last day of the consultation that a link was for, to whoever has it; empty where {@link #open} is so for another reason. */
    Optional<LocalDate> ended(String token) {
        return found(token, GuestLink.State.OVER).map(Found::window)
                .filter(window -> window.state(desk.today()) == Consultation.State.CLOSED)
                .map(Consultation::lastDay);
    }

    private record Found(GuestLink link, Consultation window) {}

    private Optional<Found> found(String token, GuestLink.State state) {
        String hash = LinkSecret.hash(token);
        Optional<Found> found = store.reading(entities -> entities
                .createQuery("select l, c from GuestLinkRow l, ConsultationRow c where l.hash = :hash and c.id = l.consultation",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(row -> new Found(((GuestLinkRow) row[0]).link(), ((ConsultationRow) row[1]).consultation())));
        return found.filter(one -> setting.allowed() && one.link().state(one.window(), desk.today()) == state);
    }

    private Optional<Opened> opened(Found found) {
        Consultation window = found.window();
        return user.asPortal(() -> plans.plan(window.plan()).map(plan -> new Opened(found.link(), window, plan, lines(window))));
    }

    private List<Line> lines(Consultation window) {
        return plans.lines(window.plan()).stream()
                .filter(line -> line.classification() == Classification.OPEN)
                .filter(line -> window.wholePlan() || window.sections().contains(line.section()))
                .toList();
    }

    /** Those of these ids, by id. */
    Map<String, GuestLink> find(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : store.reading(entities -> entities
                .createQuery("select l from GuestLinkRow l where l.id in :ids", GuestLinkRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(GuestLinkRow::link)
                .collect(Collectors.toMap(GuestLink::id, Function.identity())));
    }

    /** @throws Problem 404 if there is none */
    GuestLink existing(String id) {
        return store.reading(entities -> Optional.ofNullable(entities.find(GuestLinkRow.class, id)).map(GuestLinkRow::link))
                .orElseThrow(() -> Problem.notFound("There is no such link."));
    }
}
