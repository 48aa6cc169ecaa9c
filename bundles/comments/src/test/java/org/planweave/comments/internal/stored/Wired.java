package org.planweave.comments.internal.stored;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.api.planning.Plans;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.HoldConsultations;
import org.planweave.comments.internal.ledger.Invitations;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.ledger.PastConsultations;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.telling.TellsPeople;
import org.planweave.comments.internal.wired.MemoryPlans;
import org.planweave.test.TestPortal;

/** Three departments, two of them in a cluster, a plan with two lines, and all of the module over them. */
public final class Wired {

    public final TestPortal portal;
    public final MemoryPlans memory;
    public final Plans plans;
    public final Department highways;
    public final Department housing;
    public final Department culture;
    public final Person planner;
    public final Person other;
    public final Person outsider;
    public final Plan plan;
    public final Host host;
    public final Permits permits;
    public final CommentReads reads;
    public final Spots spots;
    public final CommentsOn commentsOn;
    public final GiveComment giving;
    public final ChangeComment changing;
    public final AnswerComments answering;
    public final PlaceWords placing;
    public final PastComments past;
    public final GivenRemarks remarks;
    public final Ledger ledger;
    public final Invitations invitations;
    public final HoldConsultations holding;
    public final PastConsultations pastConsultations;
    public final Desk desk;
    public final TellsPeople telling;

    public Wired(TestPortal portal) {
        this.portal = portal;
        this.memory = new MemoryPlans(portal);
        this.plans = memory.facade();
        highways = portal.department("HW", "Highways and Waste");
        housing = portal.department("HO", "Housing");
        culture = portal.department("CL", "Culture and Leisure");
        planner = portal.person("planner", highways, Role.PLANNER);
        other = portal.person("other", housing, Role.PLANNER);
        outsider = portal.person("outsider", culture, Role.PLANNER);
        portal.transactions().join(() -> {
            portal.memberships().put(new Membership("c1", "Streets", MemoryPlans.ROUND.id(), planner.id(),
                    Set.of(highways.id(), housing.id()), Set.of(), true));
            return true;
        });
        plan = memory.plan("p1", highways, MemoryPlans.ROUND, Audience.CLUSTER);
        memory.add(plan, "l1", "A1.1", "Close School Street at four gates by September 2027.");
        memory.add(plan, "l2", "A1.2", "Mend the street, then mend the street again.");
        host = new Host(portal.store(), portal.transactions(), portal.access(), portal.memberships(), portal.council(), portal.switches(), plans, portal.currentUser(),
                portal.events(), portal.audit(), portal.ids());
        desk = new Desk(portal.store(), portal.access(), portal.council(), plans, portal.currentUser(), portal.audit(), portal.ids());
        ledger = new Ledger(desk);
        telling = new TellsPeople(portal.events(), portal.council());
        invitations = new Invitations(desk, telling);
        holding = new HoldConsultations(desk, ledger, invitations, telling);
        pastConsultations = new PastConsultations(desk, holding);
        permits = new Permits(host, ledger);
        reads = new CommentReads(host, permits);
        spots = new Spots(host, permits);
        commentsOn = new CommentsOn(host, reads);
        giving = new GiveComment(host, permits, reads, spots, new Mentioned(host, telling), new Tidings(host, ledger, telling));
        changing = new ChangeComment(host, permits, new Mentioned(host, telling), telling);
        answering = new AnswerComments(host, permits, reads, changing);
        placing = new PlaceWords(host, permits, changing);
        past = new PastComments(host, giving, spots);
        remarks = new GivenRemarks(host, permits, reads, giving);
        portal.listen(new FollowsLines(placing));
        as(other);
    }

    public Wired as(Person person) {
        portal.actAs(person);
        return this;
    }

    public static NewComment on(String line, @Nullable String words) {
        return new NewComment(line, words == null ? null : Quote.of(words), 0, "Who pays for it?", Level.CLUSTER, null, null);
    }

    public static NewComment suggesting(String line, @Nullable String words, String wording) {
        return new NewComment(line, words == null ? null : Quote.of(words), 0, "Better so.", Level.CLUSTER, wording, null);
    }

    public Comment give(String line, @Nullable String words) {
        return giving.give(on(line, words));
    }

    /** A comment on the whole plan, or on a section of it by its title. */
    public Comment giveWider(@Nullable String section) {
        ResourceRef target = section == null ? plan.ref() : new PlanSection(plan.id(), section).ref();
        return giving.give(new NewComment(target, null, 0, "What is missing here?", Level.CLUSTER, null, null));
    }

    /** The plan's department rewrites a line; listeners hear of it. */
    public Line rewrite(String line, String text) {
        Line after = portal.currentUser().asPortal(() -> memory.change(line, memory.now(line).version(), LineDraft.of("action", "What we will do", text)));
        portal.deliverEvents();
        return after;
    }

    public Comment now(Comment comment) {
        return reads.existing(comment.id());
    }
}
