package org.planweave.core.internal.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Ids;
import org.planweave.api.Problem;
import org.planweave.core.internal.people.SessionTables.SessionRow;
import org.planweave.core.internal.people.SessionTables.TokenRow;
import org.planweave.api.host.SignIn.Caller;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.OpenSessions.Token;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** Sessions and tokens that are alive: looked up in the database once, then in memory until one of them is ended. */
@Component(service = LiveSessions.class)
public final class LiveSessions {

    /** A session that is not used for so long has ended. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** A session ends so long after it began, however it is used. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);
    /** How far behind the database may be with when a session was last used. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private static final int MOST_IN_MEMORY = 20_000;

    /** What was looked up, by the hash of the secret. */
    private record Known(Map<String, SessionRow> sessions, Map<String, TokenRow> tokens) {
        static Known nothing() {
            return new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private final SessionTables tables;
    private final StepTables steps;
    private final CouncilTables attempts;
    private final JoinedTransactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Kept<Known> known;

    @Activate
    public LiveSessions(@Reference Sql sql, @Reference JoinedTransactions transactions,
            @Reference KeptVersions versions,
            @Reference Ids ids) {
        this(sql, transactions, versions, ids, Clock.systemUTC());
    }

    LiveSessions(Sql sql, JoinedTransactions transactions, KeptVersions versions, Ids ids, Clock clock) {
        this.tables = new SessionTables(sql);
        this.steps = new StepTables(sql);
        this.attempts = new CouncilTables(sql);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.known = versions.keep("sessions", Known::nothing);
    }

    /** Begins a session there; {@code byCouncil} if they came from the council's provider. */
    String begin(String person, Caller caller, boolean byCouncil) {
        String secret = Secrets.make();
        Instant now = clock.instant();
        tables.add(Secrets.hash(secret), new SessionRow(ids.next(), person, now, now, now, byCouncil, null));
        tables.describe(Secrets.hash(secret), caller.browser(), caller.address(), now);
        return secret;
    }

    /** The session of a secret, if it is alive; it is then used now. */
    Optional<SessionRow> use(String secret) {
        String hash = Secrets.hash(secret);
        Map<String, SessionRow> sessions = room(known.now().sessions());
        @Nullable SessionRow row = read(hash, sessions);
        if (row == null || isOver(row)) {
            sessions.remove(hash);
            if (row != null) {
                tables.remove(hash);
            }
            return Optional.empty();
        }
        sessions.put(hash, noted(hash, row));
        return Optional.of(row);
    }

    /** The session of a secret, if it is alive; it is not used by that. */
    Optional<SessionRow> look(String secret) {
        String hash = Secrets.hash(secret);
        Map<String, SessionRow> sessions = room(known.now().sessions());
        Optional<SessionRow> alive = Optional.ofNullable(read(hash, sessions)).filter(row -> !isOver(row));
        alive.ifPresent(row -> sessions.putIfAbsent(hash, row));
        return alive;
    }

    private @Nullable SessionRow read(String hash, Map<String, SessionRow> sessions) {
        SessionRow row = sessions.get(hash);
        // Not known here, or used on another node since.
        return row == null || isOver(row) ? tables.session(hash).orElse(null) : row;
    }

    private SessionRow noted(String hash, SessionRow row) {
        Instant now = clock.instant();
        if (Duration.between(row.usedAt(), now).compareTo(NOTED) < 0) {
            return row;
        }
        tables.used(hash, now);
        return row.usedAt(now);
    }

    /** Also when the clock was turned back behind its beginning: nobody can say how old it is then. */
    private boolean isOver(SessionRow row) {
        Instant now = clock.instant();
        return now.isBefore(row.begunAt().minus(NOTED))
                || !now.isBefore(row.begunAt().plus(ABSOLUTE))
                || !now.isBefore(row.usedAt().plus(IDLE));
    }

    /**
     * The session counts as signed in now, ends when it would have ended, and is opened by another secret from now on, which this returns.
     * Its forms keep their token, for those in other windows are open still.
     */
    String renew(String secret) {
        String renewed = Secrets.make();
        transactions.join(() -> {
            SessionRow row = look(secret).orElseThrow(LiveSessions::over);
            if (tables.renew(Secrets.hash(secret), Secrets.hash(renewed), formToken(secret, row), clock.instant()) == 0) {
                throw over();
            }
            known.changed();
            return renewed;
        });
        return renewed;
    }

    /** What every form of the session carries. */
    static String formToken(String secret, SessionRow row) {
        @Nullable String kept = row.formToken();
        return kept == null ? Secrets.derive(secret, "csrf") : kept;
    }

    static Problem over() {
        return Problem.forbidden("You are no longer signed in. Sign in again.");
    }

    void end(String secret) {
        transactions.join(() -> {
            known.changed();
            return tables.remove(Secrets.hash(secret));
        });
    }

    /** Ends every session and token of a person, and what they had begun. */
    void endAll(String person) {
        tables.removeAll(person);
        steps.removeAll(person);
        known.changed();
    }

    /** Those that are alive. */
    List<Open> open(String person) {
        Instant now = clock.instant();
        return tables.sessions(person, now.minus(ABSOLUTE), now.minus(IDLE));
    }

    /** Those that have not run out. */
    List<Token> tokens(String person) {
        return tables.tokens(person, clock.instant());
    }

    /** Ends one session or token; says how many. In the thread's transaction. */
    int endOne(String person, String id) {
        known.changed();
        return tables.removeOne(person, id);
    }

    /** Ends every token and every session but one; says how many. In the thread's transaction. */
    int endAllBut(String person, String keep) {
        known.changed();
        steps.removeAll(person);
        return tables.removeAllBut(person, keep);
    }

    String newToken(String person, Instant expires) {
        String secret = "pw_" + Secrets.make();
        tables.addToken(ids.next(), Secrets.hash(secret), person, clock.instant(), expires);
        return secret;
    }

    /** Whom a token that has not run out stands for. */
    Optional<String> bearer(String tokenHash) {
        return token(tokenHash).map(TokenRow::person);
    }

    /** When a token that has not run out was made. */
    Optional<Instant> madeAt(String tokenHash) {
        return token(tokenHash).map(TokenRow::madeAt);
    }

    private Optional<TokenRow> token(String tokenHash) {
        Map<String, TokenRow> tokens = room(known.now().tokens());
        TokenRow row = tokens.get(tokenHash);
        if (row == null) {
            row = tables.token(tokenHash).orElse(null);
        }
        if (row == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(row.expiresAt())) {
            // As a session that is over: no clock that is turned back revives it.
            tokens.remove(tokenHash);
            tables.removeToken(tokenHash);
            return Optional.empty();
        }
        tokens.put(tokenHash, row);
        return Optional.of(row);
    }

    /** Removes what is over, so that no turned clock revives it. */
    void forgetOld() {
        Instant now = clock.instant();
        tables.removeOld(now.minus(ABSOLUTE), now.minus(IDLE).minus(NOTED), now);
        steps.removeOld(now.minus(StoredSignIn.STEP));
        attempts.removeOld(now.minus(StoredSignIn.STEP));
    }

    private static <T> Map<String, T> room(Map<String, T> rows) {
        if (rows.size() > MOST_IN_MEMORY) {
            rows.clear();
        }
        return rows;
    }

    @Deactivate
    void stop() {
        known.close();
    }
}
