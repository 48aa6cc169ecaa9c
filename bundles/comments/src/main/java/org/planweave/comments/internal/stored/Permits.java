package org.planweave.comments.internal.stored;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Memberships.Membership;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rules.Comment;

/** Who may say, change and answer what. Every rule about rights stands with the decision point; the switches are asked here. */
@Component(service = Permits.class)
public final class Permits {

    private static final String MODULE = "comments";

    private final Host host;
    private final Ledger ledger;

    @Activate
    public Permits(@Reference Host host, @Reference Ledger ledger) {
        this.host = host;
        this.ledger = ledger;
    }

    /**
     * Lets a new comment go on.
     *
     * @throws Problem 404 or 403 with the sentence for the person
     */
    void requireGive(Spot spot) {
        if (!comments(spot)) {
            host.access.require(Verb.COMMENT, spot.line() == null ? spot.plan().ref() : spot.ref());
        }
        refusal(host.person(), spot.plan()).ifPresent(sentence -> {
            throw Problem.forbidden(sentence);
        });
    }

    /**
     * Why this person cannot comment on the plan because a department has switched it off; empty if none has. Whoever is asked in an
     * open consultation may answer although the department takes no other comments.
     */
    public Optional<String> refusal(Person author, Plan plan) {
        if (author.isOf(plan.department())) {
            return Optional.empty();
        }
        List<@Nullable String> meeting = meeting(author, plan);
        if (meeting.stream().noneMatch(cluster -> gives(author, cluster))) {
            return Optional.of(host.text("comments.giveOff"));
        }
        return Optional.of(plan)
                .filter(one -> meeting.stream().noneMatch(cluster -> gives(author, cluster) && receives(one, cluster)))
                .filter(one -> !ledger.invites(one.id(), author))
                .map(one -> closed(author, one).orElseGet(() -> notTaking(one.department())));
    }

    /**
     * Where the author's department meets the plan's: the ids of the open clusters in which it has a voice and the other sits, or
     * just null if there are none. Both switches have to be on in one of them.
     */
    private List<@Nullable String> meeting(Person author, Plan plan) {
        String own = author.department();
        List<Membership> shared = own == null ? List.of() : host.memberships
                .shared(own, plan.department(), plan.round()).stream().filter(one -> one.members().contains(own)).toList();
        return shared.isEmpty() ? Collections.singletonList(null) : shared.stream().map(Membership::cluster).toList();
    }

    /** That a consultation which asked this person has closed, when, and whom to ask; empty if none has. */
    private Optional<String> closed(Person author, Plan plan) {
        return ledger.closedFor(plan.id(), author).map(window -> host.text(
                "comments.consult.closedOn", window.title(), ledger.day(window.lastDay()), contact(plan.department())));
    }

    /**
     * The line, if the current user may read it.
     *
     * @throws Problem 403 if they could for as long as they were asked, and no longer can; 404 otherwise
     */
    public Line line(String id) {
        return host.plans.line(id).orElseThrow(() -> {
            Optional<Line> there = host.user.asPortal(() -> host.plans.line(id));
            return refused(there.map(host::planOf), "comments.noLine");
        });
    }

    /** What to say of something that one may not read, or that is not there: its plan, if it has one, may have asked one once. */
    Problem refused(Optional<Plan> plan, String none) {
        return plan.flatMap(one -> host.user.person().flatMap(person -> closed(person, one)))
                .map(Problem::forbidden)
                .orElseGet(() -> Problem.notFound(host.text(none)));
    }

    /** Whether the person's own department gives comments to others; who is of no department always does. */
    private boolean gives(Person author, @Nullable String cluster) {
        String own = author.department();
        return own == null || host.switches.on(MODULE, "give", own, cluster);
    }

    /** Whether the plan's department takes comments of others. */
    private boolean receives(Plan plan, @Nullable String cluster) {
        return host.switches.on(MODULE, "receive", plan.department(), cluster);
    }

    /** Whether the current user may say something about the plan's lines now. */
    public boolean mayGive(Plan plan) {
        Optional<Person> person = host.user.person();
        return person.isPresent() && refusal(person.get(), plan).isEmpty() && host.access.may(Verb.COMMENT, plan.ref());
    }

    /** Whether the current user may say something there now; of the rest of the plan they may know nothing. */
    public boolean mayGive(Spot spot) {
        Optional<Person> person = host.user.person();
        return person.isPresent() && refusal(person.get(), spot.plan()).isEmpty() && comments(spot);
    }

    /** Whoever comments on a plan comments on its sections; whoever is asked about one section, on that alone. */
    private boolean comments(Spot spot) {
        return host.access.may(Verb.COMMENT, spot.ref())
                || spot.section() != null && host.access.may(Verb.COMMENT, spot.plan().ref());
    }

    /** Says that a department does not take comments here, and whom to ask. */
    private String notTaking(String departmentId) {
        Optional<Department> department = host.council.department(departmentId);
        String name = department.map(Department::name).orElseGet(() -> host.text("comments.thisDepartment"));
        return host.text("comments.receiveOff", name, contact(departmentId));
    }

    private String contact(String departmentId) {
        return host.council.department(departmentId).map(Department::contact).flatMap(host.council::person).map(Person::name)
                .orElseGet(() -> host.text("comments.itsPlanner"));
    }

    /** Whether the current user answers for the plan that the comment is on. */
    public boolean isManager(Comment comment) {
        return manages(comment.plan());
    }

    /** Whether the current user answers for the plan. */
    public boolean manages(String planId) {
        return host.user.person().isPresent() && host.access.may(Verb.MANAGE, Plan.ref(planId));
    }

    /** Whether the current user wrote the comment, or keyed it in for somebody without an account. */
    public boolean isAuthor(Comment comment) {
        return host.user.person().filter(person -> comment.isOf(person.id())).isPresent();
    }

    void requireAuthor(Comment comment) {
        require(isAuthor(comment), "comments.onlyAuthor");
    }

    void requireManager(Comment comment) {
        require(isManager(comment), "comments.onlyManager");
    }

    void requireAuthorOrManager(Comment comment) {
        require(isAuthor(comment) || isManager(comment), "comments.onlyBoth");
    }

    private void require(boolean may, String key) {
        if (!may) {
            throw Problem.forbidden(host.text(key));
        }
    }

    boolean mayRead(@Nullable String id) {
        return id != null && id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")
                && (host.user.isPortal() || host.access.may(Verb.READ, Comment.ref(id)));
    }
}
