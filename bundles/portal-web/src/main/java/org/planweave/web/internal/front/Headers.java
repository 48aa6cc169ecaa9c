package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer of the portal carries, whoever made it. */
public final class Headers {

    static final String POLICY = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final String NAME = "Content-Security-Policy";

    private Headers() {}

    /** Names this page's nonce too, so that htmx heeds only what the portal itself marked with it. */
    public static void allow(Exchange exchange, String nonce) {
        exchange.response().setHeader(NAME, POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'"));
    }

    static void write(HttpServletResponse response, boolean secure) {
        response.setHeader(NAME, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
