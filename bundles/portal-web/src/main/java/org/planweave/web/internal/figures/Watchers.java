package org.planweave.web.internal.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may read the figures: with a token set, whoever sends it, wherever they are; without one, what runs on this machine and asks it directly.
 * What a proxy passes on comes from outside, though the proxy stands here.
 */
final class Watchers {

    static final int SHORTEST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final String BEARER = "Bearer ";
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP",
            "Forwarded", "Via");

    private final byte[] token;
    private final boolean wrong;

    /** @param token from the settings; empty for none. One that is too short opens nothing. */
    Watchers(String token) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
        this.wrong = this.token.length > 0 && this.token.length < SHORTEST;
        if (wrong) {
            LOG.error("metrics.token in etc/org.planweave.web.cfg has fewer than {} characters: nobody can read /metrics until it is longer.", SHORTEST);
        }
    }

    /** @throws Problem 401 or 404 */
    void check(HttpServletRequest request) {
        if (token.length == 0 ? !isHere(request) : wrong) {
            throw Problem.notFound("There is no page at this address; check it, or start from the home page.");
        }
        if (token.length > 0 && !isToken(request.getHeader("Authorization"))) {
            throw Problem.of(401, "not-signed-in", "Send the token of the settings, as “Authorization: Bearer TOKEN”.");
        }
    }

    private boolean isToken(@Nullable String authorisation) {
        return authorisation != null && authorisation.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(token, authorisation.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr()) && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null)
                && String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT).matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    /** The server gives addresses, never names, so that nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return address.matches("\\[?[0-9A-Fa-f:.]+]?") && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            LOG.debug("Not an address", e);
            return false;
        }
    }
}
