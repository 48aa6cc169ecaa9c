package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Person;

/** One request and its answer, with what was found out about it on the way in. Belongs to one thread. */
public final class Exchange {

    private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();
    private static final Set<String> VERBS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final boolean secure;
    private final String path;
    private final Map<String, Object> kept = new HashMap<>();
    private @Nullable Session session;
    private @Nullable Person person;
    private @Nullable String given;
    private InputStream body = InputStream.nullInputStream();
    private byte @Nullable [] bytes;
    private boolean tooLarge;
    /** Read by whoever watches how long requests take. */
    private volatile String route = "";

    Exchange(HttpServletRequest request, HttpServletResponse response, boolean secure) {
        this.request = request;
        this.response = response;
        this.secure = secure || request.isSecure();
        this.path = request.getRequestURI();
    }

    /** The exchange of this thread; empty in the portal's own work. */
    public static Optional<Exchange> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void run(ThrowingRunnable work) throws Exception {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** Work that may throw anything. */
    @FunctionalInterface
    interface ThrowingRunnable {
        void run() throws Exception;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    /** Whether the person's browser speaks https. */
    public boolean secure() {
        return secure;
    }

    /** The path as it was sent, such as {@code /plans/0d1x}. */
    public String path() {
        return path;
    }

    /**
     * The address as whoever answers declares it, such as {@code /plans/{id}}: the one form that may stand in a log or a figure. What
     * people put into addresses may be a secret or a name. Empty until somebody was found to answer.
     */
    public String route() {
        return route;
    }

    public void route(String template) {
        route = template;
    }

    /** Verb and route, for the log. */
    String asked() {
        return verb() + ' ' + (route.isEmpty() ? "(no such address)" : route);
    }

    /** The verb, if it is one of the web's. */
    String verb() {
        return VERBS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    }

    /** Path and query, to come back to. */
    public String self() {
        return request.getQueryString() == null ? path : path + '?' + request.getQueryString();
    }

    /** Whether it is a call of the API, answered as JSON. */
    public boolean api() {
        return path.startsWith("/api/");
    }

    /** Whether a person is to read the answer as a page. */
    boolean wantsPage() {
        return !api() && !path.matches("/(assets|health|live|metrics|csp-reports|[.]well-known)(/.*)?");
    }

    /** The first segment of the path that says whose it is; empty for the home page. */
    public String segment() {
        return segments().get(0);
    }

    /** All segments of the path, without {@code api/v1}; at least one, which is empty for the home page. */
    List<String> segments() {
        return List.of((path.startsWith("/api/v1/") ? path.substring(8) : path.substring(1)).split("/", -1));
    }

    /** Whether it changes nothing. */
    public boolean reads() {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    /** Whether only the page's own part is wanted, to be put into a page that is there already. */
    public boolean fragment() {
        return "true".equals(request.getHeader("HX-Request")) && "partial".equals(request.getHeader("HX-Request-Type"));
    }

    /** The session of the cookie, if the request came with a live one. */
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    void signedIn(Session live) {
        session = live;
        person = live.person();
    }

    /** The secret that the answer gives the browser; an empty one where it takes it away. */
    Optional<String> given() {
        return Optional.ofNullable(given);
    }

    void give(String secret) {
        given = secret;
    }

    void standsFor(Person bearer) {
        person = bearer;
    }

    /** What was sent; can be read once. */
    public InputStream body() {
        return body;
    }

    /** What was sent, where it was small enough to be held. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }

    void body(InputStream streamed) {
        body = streamed;
    }

    void body(byte[] held) {
        bytes = held;
        body = new java.io.ByteArrayInputStream(held);
    }

    /** Whether more was sent than may be; whoever read the body got an exception that says less. */
    public boolean tooLarge() {
        return tooLarge;
    }

    void isTooLarge() {
        tooLarge = true;
    }

    /** Something that is worked out once in a request and then stays as it is. */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> work) {
        Object value = kept.get(name);
        if (value == null) {
            value = work.get();
            kept.put(name, value);
        }
        return (T) value;
    }
}
