package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;

/** What every answer of the portal carries, whoever made it. */
public final class Headers {

    static final String POLICY = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "font-src 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types htmx planweave",
            "report-uri " + CspReports.PATH,
            "report-to csp");

    private static final String NAME = "Content-Security-Policy";

    private Headers() {}

    /** Names this page's nonce too, so that htmx heeds only what the portal itself marked with it. */
    public static void allow(Exchange exchange, String nonce) {
        exchange.response().setHeader(NAME, POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'"));
    }

    static void write(HttpServletResponse response, boolean secure) {
        each(secure, response::setHeader);
    }

    /** Gives each header with its value. */
    static void each(boolean secure, BiConsumer<String, String> header) {
        header.accept(NAME, POLICY);
        header.accept("Reporting-Endpoints", "csp=\"" + CspReports.PATH + '"');
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        header.accept("Cache-Control", "no-store");
        if (secure) {
            header.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
