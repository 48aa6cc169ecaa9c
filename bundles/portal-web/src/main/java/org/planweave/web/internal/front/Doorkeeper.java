package org.planweave.web.internal.front;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Person;
import org.planweave.web.internal.live.LiveRequests;
import org.planweave.web.internal.page.ModuleReach;

/** Who is asking: somebody with the session of a cookie, or, for the API, the bearer of a token. */
@Component(service = Doorkeeper.class)
public final class Doorkeeper {

    private static final Set<String> OPEN =
            Set.of("sign-in", "sign-out", "claim", "accessibility", "privacy", "cookies", "terms", "help", "metrics");
    /** The page on which people change their password. */
    static final String OWN_PASSWORD = "/account/password";
    private static final String BEARER = "Bearer ";
    private static final int NOT_FOUND = 404;

    /** Sent with what a page asks without its reader having done anything. */
    private static final String BY_ITSELF = "Planweave-By-Itself";

    private final Sessions sessions;
    private final ModuleReach reach;
    private final Misses misses = new Misses(Clock.systemUTC());

    @Activate
    public Doorkeeper(@Reference Sessions sessions, @Reference ModuleReach reach) {
        this.sessions = sessions;
        this.reach = reach;
    }

    void recognise(Exchange exchange) {
        String authorisation = exchange.request().getHeader("Authorization");
        if (exchange.api() && authorisation != null) {
            exchange.standsFor(bearer(authorisation));
            return;
        }
        session(exchange).ifPresent(exchange::signedIn);
    }

    private Person bearer(String authorisation) {
        if (!authorisation.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unknown("The API takes a bearer token; send “Authorization: Bearer TOKEN”.");
        }
        return sessions.bearer(authorisation.substring(BEARER.length()).trim())
                .orElseThrow(() -> unknown("The token is not valid, or no longer; ask for a new one."));
    }

    private Optional<Session> session(Exchange exchange) {
        return secret(exchange).flatMap(isByItself(exchange) ? sessions::look : sessions::session);
    }

    /** Whether the page asks by itself, not the person: that must not keep anybody signed in who has gone away. */
    private static boolean isByItself(Exchange exchange) {
        return !exchange.api() && exchange.segment().equals(LiveRequests.SEGMENT)
                || exchange.request().getHeader(BY_ITSELF) != null;
    }

    /** The secret of the session's cookie: the one that this answer gives, if it does, for the other opens nothing any more. */
    public static Optional<String> secret(Exchange exchange) {
        return exchange.given().or(() -> cookie(exchange.request(), cookieName(exchange))).filter(value -> !value.isEmpty());
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    private static String cookieName(Exchange exchange) {
        return forThisHost(exchange, "planweave");
    }

    /** Browsers keep a name that starts so only if it came by https and for this host alone. */
    static String forThisHost(Exchange exchange, String name) {
        return exchange.secure() ? "__Host-" + name : name;
    }

    /** Gives the browser the session's secret; an empty one takes it away. */
    public static void giveCookie(Exchange exchange, String secret) {
        exchange.give(secret);
        setCookie(exchange, cookieName(exchange), secret, secret.isEmpty() ? 0 : -1);
    }

    /** A cookie for this host alone, which no script can read. */
    static void setCookie(Exchange exchange, String name, String value, int seconds) {
        exchange.response().addHeader("Set-Cookie", name + '=' + value + "; Path=/"
                + (seconds < 0 ? "" : "; Max-Age=" + seconds)
                + (exchange.secure() ? "; Secure" : "") + "; HttpOnly; SameSite=Lax");
    }

    /** Lets pass who is known, and everybody where everybody may go. */
    void admit(Exchange exchange) {
        requireOwnPassword(exchange);
        if (exchange.person().isPresent() || !exchange.api() && OPEN.contains(exchange.segment())) {
            return;
        }
        if (!standsOpen(exchange)) {
            throw unknown("You are not signed in; sign in, or send a token.");
        }
        misses.check(exchange.request().getRemoteAddr());
    }

    /** Whoever came in with a password that somebody else knows chooses their own before anything else. */
    private void requireOwnPassword(Exchange exchange) {
        boolean elsewhere = exchange.api() || !OPEN.contains(exchange.segment()) && !exchange.path().equals(OWN_PASSWORD);
        if (elsewhere && exchange.session().filter(session -> sessions.asksNewPassword(secret(exchange).orElse(""), session.person())).isPresent()) {
            throw Problem.of(403, Answers.FIRST_PASSWORD, "Choose a password of your own first, on the page “Change your password”.");
        }
    }

    /** Whether a module says that its page may be opened without signing in. */
    private boolean standsOpen(Exchange exchange) {
        return !exchange.api() && reach.standsOpen(exchange.segments());
    }

    /** Counts those who are not signed in and ask for what is not there: who guesses does so slowly. */
    void left(Exchange exchange) {
        if (exchange.response().getStatus() == NOT_FOUND && exchange.person().isEmpty() && standsOpen(exchange)) {
            misses.missed(exchange.request().getRemoteAddr());
        }
    }

    private static Problem unknown(String detail) {
        return Problem.of(401, "not-signed-in", detail);
    }
}
