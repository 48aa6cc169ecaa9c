package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.DoesNothing;

/** N29: fifty questions a second to other modules are answered, every one, while a module comes, is replaced, goes back and goes. */
@ResourceLock("Portal.shared")
class N29IT {

    private static final String ID = "trial29";

    private final Portal portal = Portal.shared();

    @Test
    void noAnswerOfOthersIsLost() {
        try (WatchedPortal watched = WatchedPortal.of(portal)) {
            Probe probe = Probe.start(portal, 50);
            try (probe) {
                probe.awaitAnswers(25);
                assertThat(watched.deploy(made("1.0.0")).status()).isEqualTo(200);
                assertThat(watched.deploy(made("1.1.0")).status()).isEqualTo(200);
                assertThat(watched.rollBack(ID).status()).isEqualTo(200);
                assertThat(watched.remove(ID).status()).isEqualTo(204);
                probe.awaitAnswers(50);
            }
            assertThat(probe.lost()).as("%d asked", probe.answered()).isEmpty();
        }
    }

    private static java.nio.file.Path made(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "").write();
    }
}
