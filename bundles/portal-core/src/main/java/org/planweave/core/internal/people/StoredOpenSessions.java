package org.planweave.core.internal.people;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.Role;
import org.planweave.core.internal.store.JoinedTransactions;

/** Sessions and tokens as people see them, and ending them. */
@Component(service = OpenSessions.class)
public final class StoredOpenSessions implements OpenSessions {

    private final LiveSessions live;
    private final StoredCouncil council;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public StoredOpenSessions(@Reference LiveSessions live, @Reference StoredCouncil council, @Reference JoinedTransactions transactions,
            @Reference CurrentUser user, @Reference Audit audit) {
        this.live = live;
        this.council = council;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public List<Open> of(String person) {
        requireRight(person);
        return live.open(person);
    }

    @Override
    public List<Token> tokens(String person) {
        requireRight(person);
        return live.tokens(person);
    }

    @Override
    public void end(String person, String id) {
        requireRight(person);
        transactions.join(() -> {
            if (live.endOne(person, id) == 0) {
                throw Problem.notFound("That session is over already.");
            }
            audit.record("session.ended", "person:" + person, Map.of("session", id));
            return id;
        });
    }

    @Override
    public int endAll(String person, String keep) {
        requireRight(person);
        return transactions.join(() -> {
            int ended = live.endAllBut(person, keep);
            audit.record("session.ended-all", "person:" + person, Map.of("count", String.valueOf(ended)));
            return ended;
        });
    }

    private void requireRight(String person) {
        if (council.book().person(person).isEmpty()) {
            throw Problem.notFound("There is no account “" + person + "”.");
        }
        if (!user.isPortal() && !user.required().id().equals(person) && !user.required().has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("Only an administrator can see and end other people’s sessions. Ask one of them.");
        }
    }
}
