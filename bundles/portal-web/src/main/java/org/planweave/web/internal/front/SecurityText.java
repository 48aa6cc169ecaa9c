package org.planweave.web.internal.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Whom to tell of a weakness, where people look for it: RFC 9116. Only if the council says whom. */
final class SecurityText {

    static final String PATH = "/.well-known/security.txt";
    /** Whoever keeps it for later asks again by then. */
    private static final Duration HOLDS = Duration.ofDays(180);

    private final Clock clock;
    private final String contact;

    /** @param contact an address such as {@code mailto:security@example.gov.uk}; empty for none */
    SecurityText(Clock clock, String contact) {
        this.clock = clock;
        this.contact = contact.strip();
    }

    void answer(Exchange exchange) throws IOException {
        if (!contact.matches("(mailto:|https://|tel:)[^\\s]+")) {
            throw Failure.of(404);
        }
        String text = "Contact: " + contact + "\nExpires: " + clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS)
                + "\nPreferred-Languages: en\n";
        Answers.send(exchange.response(), 200, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
