package org.planweave.core.internal.people;

import java.nio.file.Path;
import java.util.Map;
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
        this.factors = new FactorBook(portal.sql, data, portal.clock);
        PasswordDoor passwords = new PasswordDoor(portal.sql, portal.transactions, portal.audit, portal.passwords, portal.clock);
        CodeDoor codes = new CodeDoor(factors, portal.transactions, portal.audit, portal.clock);
        SignInSettings asked = new SignInSettings(settings);
        this.signIn = new StoredSignIn(portal.sql, passwords, codes, factors, asked, portal.council, portal.live, portal.transactions,
                portal.audit, portal.clock);
        this.sessions = new StoredSessions(portal.council, portal.register, portal.live,
                new OperatorToken(data, portal.audit, portal.transactions), new FirstAdministrator(data, portal.council, false),
                portal.transactions, portal.user, portal.audit, passwords, codes, signIn);
        this.own = new StoredSecondFactors(factors, codes, asked, portal.council, portal.live, portal.transactions, portal.user,
                portal.freshness, portal.audit);
        this.open = new StoredOpenSessions(portal.live, portal.council, portal.transactions, portal.user, portal.audit);
    }
}
