package org.planweave.core.internal.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.SignIn;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.SessionTables.SessionRow;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.JoinedTransactions;

/** Signing in, and who a session or a token stands for. */
@Component(service = Sessions.class)
public final class StoredSessions implements Sessions {

    private final StoredCouncil council;
    private final Register register;
    private final LiveSessions live;
    private final OperatorToken operator;
    private final FirstAdministrator first;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;
    private final PasswordDoor passwords;
    private final CodeDoor codes;
    private final StoredSignIn signIn;
    private final OidcSettings elsewhere;

    @Activate
    public StoredSessions(@Reference StoredCouncil council, @Reference Register register, @Reference LiveSessions live,
            @Reference OperatorToken operator, @Reference FirstAdministrator first, @Reference JoinedTransactions transactions,
            @Reference CurrentUser user, @Reference Audit audit, @Reference PasswordDoor passwords, @Reference CodeDoor codes,
            @Reference StoredSignIn signIn, @Reference OidcSettings elsewhere) {
        this.council = council;
        this.register = register;
        this.live = live;
        this.operator = operator;
        this.first = first;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
        this.passwords = passwords;
        this.codes = codes;
        this.signIn = signIn;
        this.elsewhere = elsewhere;
    }

    @Override
    public String signIn(String username, String password, String address) {
        SignIn.Entry entry = signIn.begin(username, password, new SignIn.Caller(address, ""));
        if (entry.wanted() != SignIn.Wanted.NOTHING) {
            throw Problem.of(401, "second-factor", "This account signs in with a code as well. Sign in on the portal’s page.");
        }
        return entry.secret();
    }

    @Override
    public Optional<Session> session(String secret) {
        return live.use(secret).flatMap(row -> session(secret, row));
    }

    @Override
    public Optional<Session> look(String secret) {
        return live.look(secret).flatMap(row -> session(secret, row));
    }

    private Optional<Session> session(String secret, SessionRow row) {
        return council.book().active(row.person()).map(person -> session(secret, row, person));
    }

    private static Session session(String secret, SessionRow row, Person person) {
        return new Session(row.id(), person, LiveSessions.formToken(secret, row), row.signedInAt());
    }

    @Override
    public void signOut(String secret) {
        live.end(secret);
    }

    @Override
    public boolean asksNewPassword(String secret, Person person) {
        return council.book().hasFirstPassword(person.id()) && !byCouncil(secret);
    }

    @Override
    public boolean asksCode(String secret) {
        return !byCouncil(secret) && session(secret).filter(one -> codes.asks(one.person().id())).isPresent();
    }

    private boolean byCouncil(String secret) {
        return elsewhere.client().isPresent() && live.look(secret).filter(SessionRow::byCouncil).isPresent();
    }

    @Override
    public String prove(String secret, String password, String code, String address) {
        Person person = session(secret).map(Session::person)
                .orElseThrow(LiveSessions::over);
        if (byCouncil(secret)) {
            throw Problem.forbidden("You signed in with " + elsewhere.client().map(Client::title).orElseThrow() + ". Prove who you are there first.");
        }
        provePassword(person, password, address);
        if (codes.asks(person.id())) {
            proveCode(person, code, address);
        }
        return transactions.join(() -> {
            audit.record("sign-in.proved", "person:" + person.id(), Map.of("address", address));
            return live.renew(secret);
        });
    }

    private void provePassword(Person person, String password, String address) {
        try {
            passwords.pass(person.username(), password, address);
        } catch (Problem refused) {
            throw refused.status() == 401
                    ? Problem.forbidden("That password is not right. Type the one that you sign in with.") : refused;
        }
    }

    private void proveCode(Person person, String code, String address) {
        if (code.isBlank()) {
            throw Problem.of(403, "code-missing", "Type the code that your app shows now as well, or a recovery code.");
        }
        try {
            codes.pass(person.id(), code, address, () -> person);
        } catch (Problem refused) {
            throw refused.status() == 401 ? Problem.of(403, refused.type(), refused.detail()) : refused;
        }
    }

    @Override
    public Optional<Instant> bearerSince(String token) {
        String hash = Secrets.hash(token.strip());
        return operator.owner(hash).isPresent() ? Optional.of(Instant.now()) : live.madeAt(hash);
    }

    @Override
    public Optional<Person> bearer(String token) {
        String hash = Secrets.hash(token.strip());
        return operator.owner(hash).or(() -> live.bearer(hash).flatMap(person -> council.book().active(person)));
    }

    @Override
    public boolean hasAdministrator() {
        return council.book().hasAdministrator();
    }

    @Override
    public Person claim(String firstToken, String username, String name, String password) {
        if (!first.isToken(firstToken.strip())) {
            throw Problem.forbidden("That is not the token that was told at the first start. It stands in the log.");
        }
        String hash = register.hashChosen(password, username, name);
        NewPerson administrator = new NewPerson(username.strip().toLowerCase(Locale.ROOT), name, "Administrator", null,
                Set.of(Role.ADMINISTRATOR, Role.MODULE_DEPLOYER), password);
        Person made = user.asPortal(() -> transactions.join(() -> claimed(administrator, hash)));
        first.used();
        return made;
    }

    private Person claimed(NewPerson administrator, String hash) {
        if (council.book().hasAdministrator()) {
            throw Problem.forbidden("The portal has an administrator already. Ask them for an account.");
        }
        Person made = register.add(administrator, hash);
        audit.record("administrator.claimed", "person:" + made.id(), Map.of());
        return made;
    }
}
