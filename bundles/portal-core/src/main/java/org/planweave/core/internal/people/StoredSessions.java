package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.Passwords.Cost;
import org.planweave.core.internal.people.PeopleTables.Account;
import org.planweave.core.internal.people.SessionTables.SessionRow;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Signing in, and who a session or a token stands for. */
@Component(service = Sessions.class)
public final class StoredSessions implements Sessions {

    private static final int FAILURES_FOR_ACCOUNT = 5;
    /** Many people may sit behind one address, but nobody needs this many. */
    private static final int FAILURES_FOR_ADDRESS = 30;

    private final PeopleTables tables;
    private final StoredCouncil council;
    private final Register register;
    private final LiveSessions live;
    private final OperatorToken operator;
    private final FirstAdministrator first;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;
    private final Passwords passwords;
    private final SignInLimit accounts;
    private final SignInLimit addresses;

    @Activate
    public StoredSessions(@Reference Sql sql, @Reference StoredCouncil council, @Reference Register register,
            @Reference LiveSessions live, @Reference OperatorToken operator, @Reference FirstAdministrator first,
            @Reference JoinedTransactions transactions, @Reference CurrentUser user, @Reference Audit audit) {
        this(sql, council, register, live, operator, first, transactions, user, audit, new Passwords(Cost.USUAL),
                Clock.systemUTC());
    }

    StoredSessions(Sql sql, StoredCouncil council, Register register, LiveSessions live, OperatorToken operator,
            FirstAdministrator first, JoinedTransactions transactions, CurrentUser user, Audit audit,
            Passwords passwords,
            Clock clock) {
        this.tables = new PeopleTables(sql);
        this.council = council;
        this.register = register;
        this.live = live;
        this.operator = operator;
        this.first = first;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
        this.passwords = passwords;
        this.accounts = new SignInLimit(clock, FAILURES_FOR_ACCOUNT);
        this.addresses = new SignInLimit(clock, FAILURES_FOR_ADDRESS);
    }

    @Override
    public String signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        requirePatience(name, address);
        Optional<Account> account = known(name, password);
        @Nullable String hash = account.map(Account::hash).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!right || account.isEmpty() || hash == null || account.get().suspended()) {
            throw refused(name, account, address);
        }
        accounts.succeeded(name);
        return begin(account.get().person(), hash, password, address);
    }

    /** The account, if the name and the password can be any at all: what is longer than those is not even looked up. */
    private Optional<Account> known(String name, String password) {
        boolean possible = name.length() <= 40 && name.indexOf('\0') < 0
                && password.length() <= Register.LONGEST_PASSWORD;
        return tables.account(possible ? name : "");
    }

    private void requirePatience(String name, String address) {
        if (accounts.exhausted(name) || addresses.exhausted(address)) {
            throw Problem.of(429, "too-many-failures", "Too many sign-ins have failed. Wait a minute, then try again.");
        }
    }

    /** The same work and the same words whether there is such an account or not. */
    private Problem refused(String name, Optional<Account> account, String address) {
        accounts.failed(name);
        addresses.failed(address);
        String subject = "person:" + account.map(Account::person).orElse("unknown");
        transactions.join(() -> {
            audit.record("sign-in.failed", subject, Map.of("address", address));
            return subject;
        });
        return Problem.of(401, "sign-in", "That user name or password is not right. Check both and try again.");
    }

    private String begin(String person, String hash, String password, String address) {
        @Nullable String renewed = passwords.outdated(hash) ? passwords.hash(password) : null;
        return transactions.join(() -> {
            if (renewed != null) {
                tables.renewHash(person, hash, renewed);
            }
            audit.record("sign-in", "person:" + person, Map.of("address", address));
            return live.begin(person);
        });
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
        return new Session(row.id(), person, Secrets.derive(secret, "csrf"), row.signedInAt());
    }

    @Override
    public void signOut(String secret) {
        live.end(secret);
    }

    @Override
    public void prove(String secret, String password, String address) {
        Person person = session(secret).map(Session::person)
                .orElseThrow(() -> Problem.forbidden("You are no longer signed in. Sign in again."));
        requirePatience(person.username(), address);
        Optional<Account> account = known(person.username(), password);
        if (!passwords.matches(password, account.map(Account::hash).orElse(null))) {
            refused(person.username(), account, address);
            throw Problem.forbidden("That password is not right. Type the one that you sign in with.");
        }
        accounts.succeeded(person.username());
        transactions.join(() -> {
            audit.record("sign-in.proved", "person:" + person.id(), Map.of("address", address));
            live.proved(secret);
            return person;
        });
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
        String hash = register.hash(password);
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
        audit.record("administrator.claimed", "person:" + made.id(), Map.of("username", made.username()));
        return made;
    }
}
