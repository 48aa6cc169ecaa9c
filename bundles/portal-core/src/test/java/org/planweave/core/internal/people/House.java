package org.planweave.core.internal.people;

import java.nio.file.Path;
import java.util.Map;
import org.planweave.api.modules.Audit;
import org.planweave.core.internal.people.factor.FactorBook;

/** Signing in, wired over an empty database and a data folder. */
final class House {

    final FactorBook factors;
    final StoredSignIn signIn;
    final StoredSessions sessions;
    final StoredSecondFactors own;
    final StoredOpenSessions open;

    House(PortalRows portal, Path data) {
        this(portal, data, Map.of());
    }

    House(PortalRows portal, Path data, Map<String, Object> settings) {
        this(portal, data, settings, portal.audit);
    }

    House(PortalRows portal, Path data, Map<String, Object> settings, Audit audit) {
        this.factors = new FactorBook(portal.sql, data, portal.clock);
        PasswordDoor passwords = new PasswordDoor(portal.sql, portal.transactions, audit, portal.passwords, portal.clock);
        CodeDoor codes = new CodeDoor(factors, portal.transactions, audit, portal.clock);
        SignInSettings asked = new SignInSettings(settings);
        this.signIn = new StoredSignIn(portal.sql, passwords, codes, factors, asked, portal.oidc, portal.council, portal.live, portal.transactions,
                audit, portal.clock);
        this.sessions = new StoredSessions(portal.council, portal.register, portal.live,
                new OperatorToken(data, audit, portal.transactions), new FirstAdministrator(data, portal.council, false),
                portal.transactions, portal.user, audit, passwords, codes, signIn, portal.oidc);
        this.own = new StoredSecondFactors(factors, codes, asked, portal.council, portal.live, portal.transactions, portal.user,
                portal.freshness, audit);
        this.open = new StoredOpenSessions(portal.live, portal.council, portal.transactions, portal.user, audit);
    }
}
