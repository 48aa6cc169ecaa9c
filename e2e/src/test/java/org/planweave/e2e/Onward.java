package org.planweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planweave.itests.Http;
import org.planweave.itests.Portal;

/** A plan on its way to committee, with the signatures that each step asks for. */
final class Onward {

    private static final Map<String, String> SIGNERS = Map.of("leadership", "catherine.moyle", "finance", "farah.quill",
            "legal", "mina.shah", "people", "peter.ashdene", "risk", "helen.strand", "decision", "mina.shah");

    private Onward() {}

    /** @param director who signs for the department and moves the plan */
    static void move(Portal portal, String plan, String director, List<String> states) {
        Map<String, String> signers = new HashMap<>(SIGNERS);
        signers.put("director", director);
        for (String next : states) {
            portal.api(director).get("api/v1/plans/" + plan + "/gates").json().path("signatures").forEach(step -> {
                Http.Answer signed = portal.api(signers.get(step.path("step").asText()))
                        .post("api/v1/plans/" + plan + "/gates/signatures", Map.of("step", step.path("step").asText(), "agreed", true));
                assertThat(signed.status()).as("%s: %s", step, signed.text()).isEqualTo(200);
            });
            Http.Answer moved = portal.api(director).put("api/v1/plans/" + plan + "/state", Map.of("state", next), Map.of());
            assertThat(moved.status()).as("%s: %s", next, moved.text()).isEqualTo(200);
        }
    }
}
