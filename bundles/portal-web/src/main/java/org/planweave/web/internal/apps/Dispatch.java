package org.planweave.web.internal.apps;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Deliveries;
import org.planweave.api.host.Deliveries.Answer;
import org.planweave.web.internal.front.Exchange;

/** Hands a request to an application; a write that carries a key is done once and its answer kept. */
@Component(service = Dispatch.class)
public final class Dispatch {

    private final Apps apps;
    private final Deliveries deliveries;

    @Activate
    public Dispatch(@Reference Apps apps, @Reference Deliveries deliveries) {
        this.apps = apps;
        this.deliveries = deliveries;
    }

    /** Called from inside the module's gate. */
    public void serve(String module, long bundleId, Exchange exchange) throws IOException {
        String key = key(exchange);
        if (key == null) {
            ServletAnswer answer = new ServletAnswer(exchange.response());
            apps.with(module, bundleId, app -> app.serve(exchange, answer));
            answer.check();
        } else {
            send(exchange.response(), once(module, bundleId, exchange, key));
        }
    }

    private static @Nullable String key(Exchange exchange) {
        String key = exchange.request().getHeader("Idempotency-Key");
        if (key == null || exchange.reads() || !exchange.api()) {
            return null;
        }
        if (key.isBlank() || key.length() > 128) {
            throw Problem.invalid("Idempotency-Key", "The Idempotency-Key must have 1 to 128 characters.");
        }
        return key;
    }

    private Answer once(String module, long bundleId, Exchange exchange, String key) {
        String fingerprint = fingerprint(exchange);
        try {
            return deliveries.earlier(key, fingerprint)
                    .orElseGet(() -> deliveries.once(key, fingerprint, () -> write(module, bundleId, exchange)));
        } catch (Refused refused) {
            return refused.answer;
        }
    }

    private Answer write(String module, long bundleId, Exchange exchange) {
        HeldAnswer held = new HeldAnswer();
        apps.with(module, bundleId, app -> app.serve(exchange, held));
        Answer answer = held.answer();
        if (answer.status() >= 400) {
            throw new Refused(answer);
        }
        return answer;
    }

    private static String fingerprint(Exchange exchange) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((exchange.request().getMethod() + ' ' + exchange.self() + '\n')
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(exchange.bytes().orElseGet(() ->
                    Long.toString(exchange.request().getContentLengthLong()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        header(response, "Content-Type", answer.type());
        header(response, "Location", answer.location());
        header(response, "ETag", answer.etag());
        response.getOutputStream().write(answer.body());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            response.setHeader(name, value);
        }
    }

    /**
     * A refusal is told, not kept: leaving by an exception rolls back what was begun, and the key may be used again.
     */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Refused(Answer answer) {
            super("Refused", null, false, false);
            this.answer = answer;
        }
    }
}
