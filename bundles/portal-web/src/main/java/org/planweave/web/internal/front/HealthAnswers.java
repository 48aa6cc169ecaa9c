package org.planweave.web.internal.front;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Readiness;
import org.planweave.web.internal.apps.Json;

/** Tells whoever watches the portal whether it lives and whether it is ready for people. Nobody signs in for that. */
@Component(service = HealthAnswers.class)
public final class HealthAnswers {

    private static final ObjectMapper JSON = Json.mapper();

    private final Readiness readiness;

    @Activate
    public HealthAnswers(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    void answer(Exchange exchange) throws IOException {
        switch (exchange.path()) {
            case "/health/live" -> send(exchange, true, "ok", "The portal is alive.", List.of());
            case "/health/ready" -> {
                boolean ready = readiness.ready();
                send(exchange, ready, ready ? "ready" : "not ready", readiness.detail(), readiness.degraded());
            }
            default -> throw Problem.notFound("There are /health/live and /health/ready.");
        }
    }

    private static void send(Exchange exchange, boolean well, String status, String detail, List<String> degraded)
            throws IOException {
        Answers.send(exchange.response(), well ? 200 : 503, "application/json",
                JSON.writeValueAsBytes(Map.of("status", status, "detail", detail, "degraded", degraded)));
    }
}
