package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/**
 * Lets only pages of this portal change something in the name of a cookie: the browser has to say that the request
 * comes from
 * here, and the request has to carry the session's token, in the form, in the query of an upload, or in a header.
 */
public final class Forgery {

    /** The name of the token in forms and queries. */
    public static final String FIELD = "_csrf";

    /** The name of the header that carries the token. */
    public static final String HEADER = "X-CSRF-Token";

    private Forgery() {}

    /** The browser's own word for where the request comes from; asked before the body is read. */
    static void checkOrigin(Exchange exchange) {
        if (exchange.reads()) {
            return;
        }
        HttpServletRequest request = exchange.request();
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw foreign();
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !sameHost(origin, request.getHeader("Host"))) {
            throw foreign();
        }
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        int at = origin.indexOf("://");
        return at > 0 && host != null
                && origin.substring(at + 3).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }

    /** The token of the session, for every change that leans on a cookie. */
    static void checkToken(Exchange exchange) {
        if (exchange.reads() || exchange.session().isEmpty()) {
            return;
        }
        byte[] expected = exchange.session().get().csrf().getBytes(StandardCharsets.UTF_8);
        String sent = sent(exchange).orElse("");
        if (!MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.of(403, "form-expired",
                    "This form is no longer valid, perhaps because you signed in again; "
                            + "go back, reload the page and send it again.");
        }
    }

    private static Optional<String> sent(Exchange exchange) {
        String header = exchange.request().getHeader(HEADER);
        if (header != null) {
            return Optional.of(header);
        }
        Optional<String> inQuery = field(exchange.request().getQueryString());
        return inQuery.isPresent() || !Body.isForm(exchange.request())
                ? inQuery
                : exchange.bytes().flatMap(form -> field(new String(form, StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> field(@Nullable String encoded) {
        return encoded == null ? Optional.empty() : Stream.of(encoded.split("&"))
                .filter(pair -> pair.startsWith(FIELD + '='))
                .map(pair -> decoded(pair.substring(FIELD.length() + 1)))
                .findFirst();
    }

    /** What is not encoded as it should be is no token. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static Problem foreign() {
        return Problem.of(403, "foreign-origin",
                "The request came from another site, so nothing was changed; "
                        + "open the portal itself and try again there.");
    }
}
