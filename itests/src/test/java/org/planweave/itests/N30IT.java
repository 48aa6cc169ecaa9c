package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.DoesNothing;
import org.planweave.itests.bad.ThrowsWhenActivated;

/** N30: a module that fails when it starts leaves the version before running, and one plain message. */
@ResourceLock("Portal.shared")
class N30IT {

    private static final String ID = "trial30";

    private final Portal portal = Portal.shared();

    @Test
    void theVersionBeforeRunsAndTheMessageIsPlain() {
        try (WatchedPortal watched = WatchedPortal.of(portal)) {
            assertThat(watched.deploy(made("1.1.0").write()).status()).isEqualTo(200);
            Http.Answer failed = watched.deploy(made("1.2.0").component(ThrowsWhenActivated.class, "", "").write());
            assertThat(failed.status()).isEqualTo(502);
            assertThat(failed.json().path("detail").asText())
                    .contains("failed when it was activated: The folder of forms is not there.")
                    .endsWith("Version 1.1.0 runs as before.").doesNotContain("Exception", "\tat ");
            assertThat(watched.module(ID).path("version").asText()).isEqualTo("1.1.0");
            assertThat(watched.module(ID).path("running").asBoolean()).isTrue();
            assertThat(watched.remove(ID).status()).isEqualTo(204);
        }
    }

    private static ModuleMade made(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "");
    }
}
