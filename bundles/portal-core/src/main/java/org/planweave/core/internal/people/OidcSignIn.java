package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.host.SignIn.Entry;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.people.CouncilTables.Attempt;
import org.planweave.core.internal.people.SessionTables.SessionRow;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.CodeFlow;
import org.planweave.core.internal.people.oidc.CodeFlow.Ties;
import org.planweave.core.internal.people.oidc.CodeFlow.Unbelieved;
import org.planweave.core.internal.people.oidc.CodeFlow.Unreachable;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.people.oidc.Shown;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the council's provider and back. Everything that ties an answer to its attempt follows from the secret in the cookie. */
@Component(service = CouncilSignIn.class)
public final class OidcSignIn implements CouncilSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    /** Many people may sit behind one address. */
    private static final int MOST_A_MINUTE = 120;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final String ALWAYS = "always";

    private final OidcSettings settings;
    private final CodeFlow flow;
    private final CouncilTables tables;
    private final CouncilDoor door;
    private final StoredSignIn signIn;
    private final LiveSessions live;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Audit audit;
    private final CouncilCheck check;
    private final Clock clock;
    private final SignInLimit addresses;

    @Activate
    public OidcSignIn(@Reference OidcSettings settings, @Reference CodeFlow flow, @Reference Sql sql, @Reference CouncilDoor door,
            @Reference StoredSignIn signIn, @Reference LiveSessions live, @Reference JoinedTransactions transactions, @Reference CurrentUser user,
            @Reference Audit audit, @Reference CouncilCheck check) {
        this(settings, flow, sql, door, signIn, live, transactions, user, audit, check, Clock.systemUTC());
    }

    OidcSignIn(OidcSettings settings, CodeFlow flow, Sql sql, CouncilDoor door, StoredSignIn signIn, LiveSessions live,
            JoinedTransactions transactions, CurrentUser user, Audit audit, CouncilCheck check, Clock clock) {
        this.settings = settings;
        this.flow = flow;
        this.tables = new CouncilTables(sql);
        this.door = door;
        this.signIn = signIn;
        this.live = live;
        this.transactions = transactions;
        this.user = user;
        this.audit = audit;
        this.check = check;
        this.clock = clock;
        this.addresses = new SignInLimit(clock, MOST_A_MINUTE);
    }

    @Override
    public Optional<String> called() {
        return settings.client().map(Client::title);
    }

    @Override
    public boolean localForAll() {
        return settings.localForAll();
    }

    @Override
    public Begun begin(String to, Caller caller) {
        return begun(null, to, caller);
    }

    @Override
    public Begun again(String session, String to, Caller caller) {
        return begun(live.look(session).map(SessionRow::person)
                .orElseThrow(LiveSessions::over), to, caller);
    }

    private Begun begun(@Nullable String person, String to, Caller caller) {
        if (addresses.exhausted(caller.address())) {
            throw Problem.of(429, "too-many-failures", "Too many sign-ins were begun from here. Wait a minute, then try again.");
        }
        addresses.failed(caller.address());
        String secret = Secrets.make();
        try {
            URI address = flow.address(client(), ties(secret), person != null);
            return transactions.join(() -> {
                tables.begin(Secrets.hash(secret), new Attempt(person, to, clock.instant()));
                return new Begun(secret, address);
            });
        } catch (Unreachable e) {
            throw down(e);
        }
    }

    private Client client() {
        return settings.client().orElseThrow(() -> Problem.notFound("Nobody signs in here with their council’s account."));
    }

    private static Ties ties(String secret) {
        return new Ties(Secrets.derive(secret, "state"), Secrets.derive(secret, "nonce"), Secrets.derive(secret, "verifier"));
    }

    private Problem down(Unreachable e) {
        LOG.warn("The council’s sign-in does not answer: {}", e.getMessage());
        return Problem.of(503, "council-sign-in-down", "Your council’s sign-in does not answer. Try again in a few minutes. "
                + "The administrator in charge may use the local account.");
    }

    @Override
    public Arrived arrive(String secret, Map<String, List<String>> answer, Caller caller) {
        Client client = client();
        Attempt attempt = transactions.join(() -> tables.take(Secrets.hash(secret), clock.instant().minus(StoredSignIn.STEP)))
                .orElseThrow(() -> Problem.of(410, "sign-in-over", "This sign-in is over, was used already or began in another browser. Sign in again."));
        Shown shown = shown(client, secret, answer, caller);
        try {
            requireProvedNow(attempt, shown);
            return user.asPortal(() -> new Arrived(entered(client, attempt, shown, caller), attempt.to()));
        } catch (Problem refused) {
            throw recorded(refused, Map.of("name", shown.name(), "why", refused.type()), caller);
        }
    }

    private Shown shown(Client client, String secret, Map<String, List<String>> answer, Caller caller) {
        try {
            return flow.shown(client, ties(secret), answer);
        } catch (Unreachable e) {
            throw down(e);
        } catch (Unbelieved e) {
            LOG.warn("An answer of the council’s sign-in is not believed: {}", e.getMessage());
            throw recorded(Problem.of(403, "answer-not-believed", "Your council’s sign-in did not work this time. Nothing was changed. "
                    + "Sign in again; if it happens again, tell an administrator of the portal, who finds the reason in the log."), Map.of("why", "answer-not-believed"), caller);
        }
    }

    /** The provider was asked to ask; whether it did, only the time that it signs says. */
    private static void requireProvedNow(Attempt attempt, Shown shown) {
        if (attempt.person() == null) {
            return;
        }
        @Nullable Instant proved = shown.provedAt();
        if (proved == null) {
            throw Problem.of(403, "no-auth-time", "Your council’s sign-in does not say when you last typed your password, so this step cannot be done. "
                    + "Ask an administrator of the portal to have it send the claim auth_time.");
        }
        if (proved.isBefore(attempt.begunAt().minus(CLOCKS_APART))) {
            throw Problem.of(403, "not-proved", "Your council’s sign-in did not ask you anew. Try again, and type your password there.");
        }
    }

    private Entry entered(Client client, Attempt attempt, Shown shown, Caller caller) {
        Person person = door.admit(client, shown);
        if (attempt.person() != null && !attempt.person().equals(person.id())) {
            throw Problem.of(403, "another-person", "You came back as somebody else. Sign in there with the account that you are signed in with here.");
        }
        boolean coded = client.secondFactor().contains(ALWAYS) || !Collections.disjoint(client.secondFactor(), shown.strength());
        return transactions.join(() -> signIn.enter(person.id(), caller, StoredSignIn.Proof.COUNCIL, coded));
    }

    private Problem recorded(Problem refused, Map<String, String> facts, Caller caller) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("address", caller.address());
        all.put("by", "council account");
        transactions.join(() -> {
            audit.record("sign-in.failed", "person:unknown", all);
            return refused;
        });
        return refused;
    }

    @Override
    public Optional<URI> farewell(String session) {
        return byCouncil(session) ? settings.client().flatMap(flow::farewell) : Optional.empty();
    }

    @Override
    public boolean byCouncil(String session) {
        return settings.client().isPresent() && live.look(session).filter(SessionRow::byCouncil).isPresent();
    }

    @Override
    public List<Finding> test() {
        Administrators.require(user);
        return check.findings();
    }
}
