package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.DoesNothing;
import org.planweave.itests.bad.ThrowsWhenActivated;

/**
 * N29, N30 and N31: while one module comes, is replaced, fails, goes back and goes, the others answer, and the framework tells of no
 * event of any other bundle, those of persistence, database and HTTP among them.
 */
@ResourceLock("Portal.shared")
class N31IT {

    private static final String ID = "trial31";

    private final Portal portal = Portal.shared();

    @Test
    void nothingHappensToAnyOtherBundleAndNoAnswerIsLost() {
        try (WatchedPortal watched = WatchedPortal.of(portal)) {
            Probe probe = Probe.start(portal, 50);
            try (probe) {
                probe.awaitAnswers(25);
                assertThat(watched.deploy(made("1.0.0").write()).status()).isEqualTo(200);
                assertThat(watched.deploy(made("1.1.0").write()).status()).isEqualTo(200);
                failsAndIsAsItWas(watched);
                assertThat(watched.rollBack(ID).status()).isEqualTo(200);
                assertThat(watched.module(ID).path("version").asText()).isEqualTo("1.0.0");
                assertThat(watched.remove(ID).status()).isEqualTo(204);
                probe.awaitAnswers(50);
            }
            assertThat(probe.lost()).as("%d asked", probe.answered()).isEmpty();
            assertThat(watched.bundles("INSTALLED", "UPDATED", "UNINSTALLED")).containsExactly(WatchedPortal.bundle(ID));
            assertThat(watched.touched()).containsExactly(WatchedPortal.bundle(ID));
        }
    }

    private static void failsAndIsAsItWas(WatchedPortal watched) {
        Http.Answer failed = watched.deploy(made("1.2.0").component(ThrowsWhenActivated.class, "", "").write());
        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.json().path("detail").asText()).contains("failed when it was activated: The folder of forms is not there.")
                .endsWith("Version 1.1.0 runs as before.").doesNotContain("Exception", "\tat ");
        assertThat(watched.module(ID).path("version").asText()).isEqualTo("1.1.0");
        assertThat(watched.module(ID).path("running").asBoolean()).isTrue();
    }

    private static ModuleMade made(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "");
    }
}
