package org.planweave.comments.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.access.Memberships;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.store.Store;
import org.planweave.api.store.Transactions;
import org.planweave.comments.internal.rules.Comment;

/** What the portal gives to the parts of this module. */
@Component(service = Host.class)
public final class Host {

    final Store store;
    final Access access;
    final Transactions transactions;
    final Memberships memberships;
    final Council council;
    final Switches switches;
    final Plans plans;
    final CurrentUser user;
    private final Messages messages = Messages.of(Host.class);
    private final Events events;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public Host(
            @Reference(target = "(planweave.module=comments)") Store store,
            @Reference Transactions transactions,
            @Reference Access access,
            @Reference Memberships memberships,
            @Reference Council council,
            @Reference Switches switches,
            @Reference Plans plans,
            @Reference CurrentUser user,
            @Reference Events events,
            @Reference Audit audit,
            @Reference Ids ids) {
        this.store = store;
        this.transactions = transactions;
        this.access = access;
        this.memberships = memberships;
        this.council = council;
        this.switches = switches;
        this.plans = plans;
        this.user = user;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
    }

    public String newId() {
        return ids.next();
    }

    Person person() {
        return user.required();
    }

    /** A text of the module by its key. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What a person is called; somebody who is gone from the council is called so. */
    String name(String personId) {
        return council.person(personId).map(Person::name)
                .orElseGet(() -> text(personId.equals(Comment.NOBODY) ? "comments.noAccount" : "comments.formerPerson"));
    }

    /** @throws Problem 404 if there is no such line for the current user */
    Line line(String id) {
        return plans.line(id).orElseThrow(() -> Problem.notFound(text("comments.noLine")));
    }

    /** @throws Problem 404 if there is no such plan for the current user */
    Plan plan(String id) {
        return plans.plan(id).orElseThrow(() -> Problem.notFound(text("comments.noPlan")));
    }

    /** The plan of a line that the current user may read. Whoever is asked about some lines may not read the plan itself. */
    Plan planOf(Line line) {
        return user.asPortal(() -> plan(line.plan()));
    }

    Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a comment is on, as a fact of the audit. */
    static Map<String, String> on(Comment comment) {
        return comment.onLine() ? Map.of("line", comment.line()) : Map.of("target", comment.target().toString());
    }

    /** Writes down that something was done to a comment, without its words, and tells those who read resources. */
    void recorded(String action, Comment comment, boolean removed, Map<String, String> facts) {
        audit.record(action, comment.ref().toString(), facts);
        events.publish(new ResourceChanged(comment.ref(), removed));
    }
}
