package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.people.factor.FactorBook.Proof;
import org.planweave.core.internal.store.JoinedTransactions;

/** Whether a code is right, and how often somebody may be wrong about that. */
@Component(service = CodeDoor.class)
public final class CodeDoor {

    /** Whoever guesses knows the password already: 480 tries a day, of a million codes three of which are right. */
    private static final int FAILURES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final FactorBook factors;
    private final JoinedTransactions transactions;
    private final Audit audit;
    private final SignInLimit people;

    @Activate
    public CodeDoor(@Reference FactorBook factors, @Reference JoinedTransactions transactions, @Reference Audit audit) {
        this(factors, transactions, audit, Clock.systemUTC());
    }

    CodeDoor(FactorBook factors, JoinedTransactions transactions, Audit audit, Clock clock) {
        this.factors = factors;
        this.transactions = transactions;
        this.audit = audit;
        this.people = new SignInLimit(clock, FAILURES, WITHIN);
    }

    /** Whether this person gives a code at all. */
    boolean asks(String person) {
        return factors.since(person).isPresent();
    }

    /**
     * Takes a code and does what it opens, in one transaction: of a code whose work fails nothing is used.
     *
     * @throws Problem 401 if the code is not theirs or was used, 429 after too many
     */
    <T> T pass(String person, String code, String address, Supplier<T> then) {
        return guarded(person, address, () -> {
            Proof proof = factors.use(person, code);
            if (proof == Proof.RECOVERY) {
                audit.record("second-factor.recovery-used", "person:" + person,
                        Map.of("left", String.valueOf(factors.codesLeft(person))));
            }
            return proof != Proof.NONE;
        }, then);
    }

    /** The first code of an app that was offered, and what follows, in one transaction: no factor is on of which nobody has the recovery codes. */
    <T> T confirm(String person, String code, String address, Supplier<T> then) {
        return guarded(person, address, () -> factors.confirm(person, code), then);
    }

    private <T> T guarded(String person, String address, BooleanSupplier right, Supplier<T> then) {
        if (people.exhausted(person)) {
            throw Problem.of(429, "too-many-failures", "Too many codes were wrong. Wait a quarter of an hour, then try again.");
        }
        Optional<T> done = transactions.join(() -> right.getAsBoolean() ? Optional.of(then.get()) : Optional.empty());
        if (done.isEmpty()) {
            people.failed(person);
            transactions.join(() -> {
                audit.record("sign-in.code-failed", "person:" + person, Map.of("address", address));
                return person;
            });
            throw Problem.of(401, "wrong-code",
                    "That code is not right, or was used already. Wait for the next one in your app, or type a recovery code.");
        }
        people.succeeded(person);
        return done.get();
    }
}
