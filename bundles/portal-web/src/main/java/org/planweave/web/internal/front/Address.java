package org.planweave.web.internal.front;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** Which hosts, methods and paths the portal answers to. What looks like a trick is not there. */
public final class Address {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern TRICK =
            Pattern.compile("//|;|\\\\|(^|/)\\.{1,2}(/|$)|%(2f|5c|00|2e|25|3b)|[\\x00-\\x20\\x7f]",
                    Pattern.CASE_INSENSITIVE);

    private final Set<String> hosts;

    Address(String... hosts) {
        this.hosts = Set.of(hosts);
    }

    void check(Exchange exchange) {
        String host = exchange.request().getHeader("Host");
        if (host == null || !ours(name(host)) && !isWhereItCame(name(host), exchange)) {
            throw Problem.of(421, "wrong-host",
                    "This portal is not reached by that name; use the address you were given.");
        }
        if (!METHODS.contains(exchange.request().getMethod())) {
            throw Failure.of(405);
        }
        if (TRICK.matcher(exchange.path()).find()) {
            throw Problem.notFound("There is no page at this address; check it, or start from the home page.");
        }
    }

    private boolean ours(String name) {
        return LOOPBACK.contains(name) || hosts.contains(name);
    }

    /** The address itself: a page of another site can give us its own name, never this. */
    private static boolean isWhereItCame(String name, Exchange exchange) {
        String address = exchange.request().getLocalAddr();
        return name.equals(address) || name.equals("[" + address + "]");
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether a path may be gone to after signing in: one of ours, never another site. */
    public static boolean inside(@Nullable String to) {
        if (to == null || !to.startsWith("/") || to.startsWith("//") || to.contains("\\") || to.startsWith("/sign-")) {
            return false;
        }
        try {
            return URI.create(to).getAuthority() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
