package org.planweave.comments.internal.guests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.guests.GuestSaying.State;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Once;
import org.planweave.comments.internal.rules.Provenance;
import org.planweave.comments.internal.rules.Provenance.How;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.Spot;

/** What is said through links: held until those who answer for the plan let it in as a comment, or set it aside. */
@Component(service = GuestSayings.class)
public final class GuestSayings {

    static final int MOST_A_LINK = 20;
    static final int MOST_A_MINUTE = 5;
    static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Store store;
    private final Plans plans;
    private final Ledger ledger;
    private final Desk desk;
    private final GuestLinks links;
    private final GiveComment giving;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public GuestSayings(@Reference(target = "(planweave.module=comments)") Store store, @Reference Plans plans, @Reference Ledger ledger,
            @Reference Desk desk, @Reference GuestLinks links, @Reference GiveComment giving, @Reference CurrentUser user,
            @Reference Audit audit) {
        this.store = store;
        this.plans = plans;
        this.ledger = ledger;
        this.desk = desk;
        this.links = links;
        this.giving = giving;
        this.user = user;
        this.audit = audit;
    }

    /**
     * Holds something that was said through an open link.
     *
     * @param line the id of the line, or an empty text for the whole
     * @param once what the form was given when it was shown, so that sending it twice says it once
     * @throws Problem 400 with a sentence for what is wrong, 429 if too much was said through the link
     */
    void say(GuestLinks.Opened opened, String line, String name, String words, String once) {
        @Nullable Line about = line.isEmpty() ? null : opened.line(line).orElseThrow(() -> Problem.invalid(
                "line", "This line is not here any longer. Choose another, or say it about the whole."));
        String text = words(words);
        @Nullable String called = called(name);
        if (!Once.is(once)) {
            throw Problem.invalid("", "This form is not complete. Open the link again; your words are below.");
        }
        GuestLink link = opened.link();
        user.asPortal(() -> store.inTransaction(entities -> {
            // One after the other, so that two tabs together cannot say more than may be said, and a form sent twice says it once.
            entities.find(GuestLinkRow.class, link.id(), LockModeType.PESSIMISTIC_WRITE);
            @Nullable GuestSayingRow before = entities.find(GuestSayingRow.class, once);
            if (before == null) {
                requireRoom(entities, link);
                entities.persist(new GuestSayingRow(new GuestSaying(once, link.id(), link.plan(), about == null ? null : about.id(),
                        about == null ? 0 : about.version(), called, text, desk.now(), State.HELD, null, null, null)));
                audit.record("guest.said", Plan.ref(link.plan()).toString(), Map.of("link", link.id(), "saying", once));
            } else if (!before.saying().link().equals(link.id())) {
                throw Problem.invalid("", "This form is not complete. Open the link again; your words are below.");
            }
            return link;
        }));
    }

    private void requireRoom(EntityManager entities, GuestLink link) {
        String count = "select count(s) from GuestSayingRow s where s.link = :link and s.at > :since";
        long all = entities.createQuery(count, Long.class).setParameter("link", link.id()).setParameter("since", 0L).getSingleResult();
        long now = entities.createQuery(count, Long.class).setParameter("link", link.id())
                .setParameter("since", desk.now().minusSeconds(60).toEpochMilli()).getSingleResult();
        if (all >= MOST_A_LINK) {
            throw Problem.of(429, "too-many", "No more than " + MOST_A_LINK
                    + " comments can be made through one link. Ask the department that sent it for another.");
        }
        if (now >= MOST_A_MINUTE) {
            throw Problem.of(429, "too-many", "That was a lot within a minute. Wait a minute and send it again; your words are below.");
        }
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw Problem.invalid("text", "Write what you want to say.");
        }
        if (words.length() > LONGEST) {
            throw Problem.invalid("text", "Your comment is longer than 4,000 characters. Shorten it, or say it in two.");
        }
        return words;
    }

    private static @Nullable String called(String typed) {
        String name = typed.strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "The name is longer than " + LONGEST_NAME + " characters. Shorten it, or leave it out.");
        }
        return name.isEmpty() ? null : name;
    }

    /** What was said through a link and let in, oldest first; for whoever has opened it, who need not be the one who said it. */
    List<GuestSaying> of(GuestLinks.Opened opened) {
        return sayings("s.state = 'LET_IN' and s.link in :value", List.of(opened.link().id()));
    }

    /** What waits to be let in on these plans, oldest first; only where the current user answers for them. */
    public List<GuestSaying> waiting(Collection<String> planIds) {
        List<String> own = planIds.stream().filter(ledger::manages).toList();
        return own.isEmpty() ? List.of() : sayings("s.state = 'HELD' and s.plan in :value", own);
    }

    /** What was set aside on a plan, oldest first. */
    List<GuestSaying> aside(String plan) {
        ledger.requireManages(plan);
        return sayings("s.state = 'SET_ASIDE' and s.plan in :value", List.of(plan));
    }

    private List<GuestSaying> sayings(String where, Collection<String> value) {
        return store.reading(entities -> entities
                .createQuery("select s from GuestSayingRow s where " + where + " order by s.at, s.id", GuestSayingRow.class)
                .setParameter("value", value)
                .getResultStream()
                .map(GuestSayingRow::saying)
                .toList());
    }

    /**
     * Lets something in: it becomes a comment.
     *
     * @param lineId the line that it stands on from now on; empty for the whole plan
     * @throws Problem 400 for a line that is not in the plan, 409 if somebody has decided about it already
     */
    public Comment letIn(String id, String lineId, String level) {
        Level reach = Level.of(level);
        return decided(id, State.LET_IN, null, saying -> {
            Plan plan = plans.plan(saying.plan()).orElseThrow();
            Spot spot = lineId.isEmpty() ? new Spot(plan, null, null) : Spot.of(plans.line(lineId)
                    .filter(one -> one.plan().equals(plan.id()))
                    .orElseThrow(() -> Problem.invalid("line-" + id, "This line is not in the plan any longer. Choose another.")), plan);
            GuestLink link = links.existing(saying.link());
            Provenance from = new Provenance(How.LINK, saying.at().atZone(LONDON).toLocalDate(), link.group(), saying.name(),
                    link.forWhom(), user.required().id(), link.consultation(), saying.id());
            return giving.keep(new Comment(saying.id() + "-g", lineId, plan.id(), plan.department(), Comment.NOBODY, reach,
                    saying.words(), saying.at(), null, null, null, null, null, true, false, 1,
                    lineId.equals(saying.line()) ? saying.lineVersion() : spot.version(), 0, 0, null, from, List.of()), spot);
        });
    }

    /**
     * Sets something aside: it is kept, and shown to nobody but those who answer for the plan.
     *
     * @throws Problem 400 without a reason, 409 if somebody has decided about it already
     */
    public void setAside(String id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason-" + id, "Say why it is set aside, in at most " + LONGEST_REASON + " characters.");
        }
        decided(id, State.SET_ASIDE, why, saying -> saying);
    }

    /** What comes of it. */
    private interface Outcome<T> {
        T of(GuestSaying saying);
    }

    private <T> T decided(String id, State what, @Nullable String reason, Outcome<T> outcome) {
        return store.inTransaction(entities -> {
            @Nullable GuestSayingRow row = Once.is(id)
                    ? entities.find(GuestSayingRow.class, id, LockModeType.PESSIMISTIC_WRITE) : null;
            if (row == null || !ledger.manages(row.saying().plan())) {
                throw Problem.notFound("There is nothing here to let in.");
            }
            GuestSaying saying = row.saying();
            if (saying.state() != State.HELD) {
                throw Problem.conflict("decided", "Somebody has let this in or set it aside already.");
            }
            T result = outcome.of(saying);
            Instant now = desk.now();
            row.decide(what, user.required().id(), now, reason);
            audit.record(what == State.LET_IN ? "guest.let-in" : "guest.set-aside", Plan.ref(saying.plan()).toString(),
                    Map.of("link", saying.link(), "saying", id));
            return result;
        });
    }
}
