package org.planweave.web.internal.front;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Freshness;

/** How long ago the person of this thread's request proved who they are. Outside a request nobody has. */
@Component(service = Freshness.class)
public final class RequestFreshness implements Freshness {

    static final Duration FRESH = Duration.ofMinutes(5);
    private static final int BEARER = "Bearer ".length();

    private final Sessions sessions;
    private final CouncilSignIn council;

    @Activate
    public RequestFreshness(@Reference Sessions sessions, @Reference CouncilSignIn council) {
        this.sessions = sessions;
        this.council = council;
    }

    @Override
    public boolean fresh() {
        Instant now = Instant.now();
        return Exchange.current().flatMap(this::provedAt)
                .filter(at -> Duration.between(at, now).compareTo(FRESH) <= 0).isPresent();
    }

    /** Asked anew each time, for it may have been proved within this very request. */
    private Optional<Instant> provedAt(Exchange exchange) {
        if (exchange.session().isPresent()) {
            return Doorkeeper.secret(exchange).flatMap(sessions::session).map(Session::signedInAt);
        }
        String authorisation = exchange.request().getHeader("Authorization");
        return exchange.person().isEmpty() || authorisation == null || authorisation.length() <= BEARER
                ? Optional.empty()
                : sessions.bearerSince(authorisation.substring(BEARER));
    }

    @Override
    public boolean asksCode() {
        return Exchange.current().flatMap(Doorkeeper::secret).filter(sessions::asksCode).isPresent();
    }

    @Override
    public Optional<String> elsewhere() {
        return Exchange.current().filter(exchange -> Doorkeeper.secret(exchange).filter(council::byCouncil).isPresent())
                .map(exchange -> "/account/prove" + Answers.wayBack(exchange.reads() ? exchange.self() : "/account"));
    }

    @Override
    public void prove(String password, String code) {
        Exchange exchange = Exchange.current().filter(one -> one.session().isPresent())
                .orElseThrow(() -> Problem.forbidden("Sign in with your password first."));
        Doorkeeper.giveCookie(exchange,
                sessions.prove(Doorkeeper.secret(exchange).orElseThrow(), password, code, exchange.request().getRemoteAddr()));
    }
}
