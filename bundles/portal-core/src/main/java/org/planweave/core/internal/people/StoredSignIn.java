package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.SecondFactors.Offer;
import org.planweave.api.host.SignIn;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.StepTables.Step;
import org.planweave.core.internal.people.factor.FactorBook;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** First who somebody is, by their password or by the council's provider, then the code of those who have, or need, a second factor. */
@Component(service = {SignIn.class, StoredSignIn.class})
public final class StoredSignIn implements SignIn {

    /** How somebody proved who they are. */
    enum Proof {
        PASSWORD("password"), COUNCIL("council account");

        private final String words;

        Proof(String words) {
            this.words = words;
        }
    }

    static final Duration STEP = Duration.ofMinutes(10);

    private final StepTables steps;
    private final PasswordDoor passwords;
    private final CodeDoor codes;
    private final FactorBook factors;
    private final SignInSettings settings;
    private final OidcSettings elsewhere;
    private final StoredCouncil council;
    private final LiveSessions live;
    private final JoinedTransactions transactions;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public StoredSignIn(@Reference Sql sql, @Reference PasswordDoor passwords, @Reference CodeDoor codes, @Reference FactorBook factors,
            @Reference SignInSettings settings, @Reference OidcSettings elsewhere, @Reference StoredCouncil council, @Reference LiveSessions live,
            @Reference JoinedTransactions transactions, @Reference Audit audit) {
        this(sql, passwords, codes, factors, settings, elsewhere, council, live, transactions, audit, Clock.systemUTC());
    }

    StoredSignIn(Sql sql, PasswordDoor passwords, CodeDoor codes, FactorBook factors, SignInSettings settings, OidcSettings elsewhere,
            StoredCouncil council, LiveSessions live, JoinedTransactions transactions, Audit audit, Clock clock) {
        this.steps = new StepTables(sql);
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.settings = settings;
        this.elsewhere = elsewhere;
        this.council = council;
        this.live = live;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Entry begin(String username, String password, Caller caller) {
        String person = passwords.pass(username, password, caller.address());
        requireLocal(person, caller);
        return transactions.join(() -> enter(person, caller, Proof.PASSWORD, false));
    }

    /** Said only to whoever had the right password: nobody learns here which names there are. */
    private void requireLocal(String person, Caller caller) {
        if (!council.book().active(person).map(Person::username).filter(elsewhere::localFor).isPresent()) {
            transactions.join(() -> {
                audit.record("sign-in.failed", "person:" + person, Map.of("address", caller.address(), "why", "not-local"));
                return person;
            });
            throw Problem.forbidden("Here people sign in with " + elsewhere.client().map(Client::title).orElse("their council account")
                    + ". This form is for the administrator in charge.");
        }
    }

    /**
     * Lets in somebody who has proved who they are, or on to the code. In the thread's transaction.
     *
     * @param coded whether a second factor was proved as well
     */
    Entry enter(String person, Caller caller, Proof by, boolean coded) {
        Wanted wanted = coded ? Wanted.NOTHING : wanted(person);
        return wanted == Wanted.NOTHING ? new Entry(entered(person, caller, by, false), wanted)
                : new Entry(waiting(person, by, wanted), wanted);
    }

    private Wanted wanted(String person) {
        if (codes.asks(person)) {
            return Wanted.CODE;
        }
        return council.book().active(person).filter(settings::requiresSecondFactor).isPresent() ? Wanted.SET_UP : Wanted.NOTHING;
    }

    private String waiting(String person, Proof by, Wanted wanted) {
        String secret = Secrets.make();
        steps.add(Secrets.hash(secret), new Step(person, by == Proof.COUNCIL), clock.instant());
        if (wanted == Wanted.SET_UP) {
            factors.offer(council.book().active(person).orElseThrow(), council.name());
        }
        return secret;
    }

    private String entered(String person, Caller caller, Proof by, boolean code) {
        audit.record("sign-in", "person:" + person, Map.of("address", caller.address(), "by", code ? by.words + " and code" : by.words));
        return live.begin(person, caller, by == Proof.COUNCIL);
    }

    @Override
    public Optional<Waiting> waiting(String secret) {
        return person(secret).map(person -> new Waiting(person, offer(person)));
    }

    private Optional<Person> person(String secret) {
        return step(secret).map(Step::person).flatMap(council.book()::active);
    }

    private Optional<Step> step(String secret) {
        return steps.step(Secrets.hash(secret), clock.instant().minus(STEP));
    }

    private @Nullable Offer offer(Person person) {
        return codes.asks(person.id()) ? null : factors.offered(person, council.name()).orElse(null);
    }

    @Override
    public Done finish(String secret, String code, Caller caller) {
        Person person = person(secret).orElseThrow(StoredSignIn::over);
        Proof by = step(secret).filter(Step::byCouncil).isPresent() ? Proof.COUNCIL : Proof.PASSWORD;
        boolean set = codes.asks(person.id());
        Supplier<Done> in = () -> {
            if (steps.remove(Secrets.hash(secret)) == 0) {
                throw over();
            }
            return new Done(entered(person.id(), caller, by, true), set ? List.of() : turnedOn(person));
        };
        return set ? codes.pass(person.id(), code, caller.address(), in) : codes.confirm(person.id(), code, caller.address(), in);
    }

    private List<String> turnedOn(Person person) {
        audit.record("second-factor.on", "person:" + person.id(), Map.of());
        return factors.renewCodes(person.id());
    }

    private static Problem over() {
        return Problem.of(410, "sign-in-over", "Too much time has passed since you gave your password. Sign in again.");
    }
}
