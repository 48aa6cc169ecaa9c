package org.planweave.web.internal.front;

import java.util.Optional;

/** Ties a way to the council's provider to the browser that it began in, for ten minutes. */
public final class CouncilCookie {

    private static final int SECONDS = 600;

    private CouncilCookie() {}

    private static String name(Exchange exchange) {
        return Doorkeeper.forThisHost(exchange, "planweave-council");
    }

    /** Gives the browser the secret of an attempt. */
    public static void give(Exchange exchange, String secret) {
        Doorkeeper.setCookie(exchange, name(exchange), secret, SECONDS);
    }

    /** The secret, which the browser does not keep. */
    public static Optional<String> take(Exchange exchange) {
        Optional<String> secret = Doorkeeper.cookie(exchange.request(), name(exchange)).filter(value -> !value.isEmpty());
        secret.ifPresent(any -> Doorkeeper.setCookie(exchange, name(exchange), "", 0));
        return secret;
    }
}
