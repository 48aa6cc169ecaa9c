package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.core.internal.people.Passwords.Cost;
import org.planweave.core.internal.people.PeopleTables.Account;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Whether a password is the account's, and how often somebody may be wrong about that. */
@Component(service = PasswordDoor.class)
public final class PasswordDoor {

    private static final int FAILURES_FOR_ACCOUNT = 5;
    /** Many people may sit behind one address, but nobody needs this many. */
    private static final int FAILURES_FOR_ADDRESS = 30;

    private final PeopleTables tables;
    private final JoinedTransactions transactions;
    private final Audit audit;
    private final Passwords passwords;
    private final SignInLimit accounts;
    private final SignInLimit addresses;
    private final Clock clock;

    @Activate
    public PasswordDoor(@Reference Sql sql, @Reference JoinedTransactions transactions, @Reference Audit audit) {
        this(sql, transactions, audit, new Passwords(Cost.USUAL), Clock.systemUTC());
    }

    PasswordDoor(Sql sql, JoinedTransactions transactions, Audit audit, Passwords passwords, Clock clock) {
        this.tables = new PeopleTables(sql);
        this.transactions = transactions;
        this.audit = audit;
        this.passwords = passwords;
        this.clock = clock;
        this.accounts = new SignInLimit(clock, FAILURES_FOR_ACCOUNT);
        this.addresses = new SignInLimit(clock, FAILURES_FOR_ADDRESS);
    }

    /**
     * The person whose name and password these are.
     *
     * @throws Problem 401 in words that are the same whether there is such an account or not, after the same work; 403 for a first password
     *     whose days are over; 429 after too many
     */
    String pass(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        requirePatience(name, address);
        Optional<Account> account = known(name, password);
        @Nullable String hash = account.map(Account::hash).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!right || account.isEmpty() || hash == null || account.get().suspended()) {
            throw refused(name, account, address);
        }
        requireNotOver(account.get(), address);
        accounts.succeeded(name);
        renew(account.get().person(), hash, password);
        return account.get().person();
    }

    /** Said only to whoever had the right password. */
    private void requireNotOver(Account account, String address) {
        Instant until = account.firstUntil();
        if (until != null && !clock.instant().isBefore(until)) {
            transactions.join(() -> {
                audit.record("sign-in.failed", "person:" + account.person(), Map.of("address", address, "why", "first-password-over"));
                return account;
            });
            throw Problem.of(403, "first-password-over", "This first password was for a few days only. Ask an administrator for a new one.");
        }
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

    private void renew(String person, String hash, String password) {
        if (passwords.outdated(hash)) {
            String renewed = passwords.hash(password);
            transactions.join(() -> {
                tables.renewHash(person, hash, renewed);
                return person;
            });
        }
    }
}
