package org.planweave.core.internal.people;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.OwnPassword;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Changing one's own password. */
@Component(service = OwnPassword.class)
public final class StoredOwnPassword implements OwnPassword {

    private final PeopleTables tables;
    private final StoredCouncil council;
    private final Register register;
    private final LiveSessions sessions;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Freshness freshness;
    private final Audit audit;

    @Activate
    public StoredOwnPassword(@Reference Sql sql, @Reference StoredCouncil council, @Reference Register register, @Reference LiveSessions sessions,
            @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Freshness freshness, @Reference Audit audit) {
        this.tables = new PeopleTables(sql);
        this.council = council;
        this.register = register;
        this.sessions = sessions;
        this.transactions = transactions;
        this.user = user;
        this.freshness = freshness;
        this.audit = audit;
    }

    @Override
    public boolean isFirst() {
        return council.book().hasFirstPassword(user.required().id());
    }

    @Override
    public void change(String present, String code, String password, String session) {
        Person me = user.required();
        freshness.prove(present, code);
        if (password.equals(present)) {
            throw Problem.invalid("password", "That is the password that you have now. Choose another one.");
        }
        String hash = register.hashChosen(password, me.username(), me.name());
        transactions.join(() -> {
            tables.choosePassword(me.id(), hash);
            council.changed();
            int ended = sessions.endAllBut(me.id(), session);
            audit.record("password.changed", "person:" + me.id(), Map.of("ended", String.valueOf(ended)));
            return me;
        });
    }
}
