package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.DoesNothing;
import org.planweave.itests.bad.ThrowsWhenActivated;

/**
 * N31: while a module comes, is replaced, fails, goes back and goes, the framework tells of nothing that happened to any other bundle,
 * those of persistence, database and HTTP among them.
 */
@ResourceLock("Portal.shared")
class N31IT {

    private static final String ID = "trial31";

    private final Portal portal = Portal.shared();

    @Test
    void nothingHappensToAnyOtherBundle() {
        try (WatchedPortal watched = WatchedPortal.of(portal)) {
            assertThat(watched.deploy(made("1.0.0").write()).status()).isEqualTo(200);
            assertThat(watched.deploy(made("1.1.0").write()).status()).isEqualTo(200);
            assertThat(watched.deploy(made("1.2.0").component(ThrowsWhenActivated.class, "", "").write()).status()).isEqualTo(502);
            assertThat(watched.rollBack(ID).status()).isEqualTo(200);
            assertThat(watched.remove(ID).status()).isEqualTo(204);
            assertThat(watched.bundles("INSTALLED")).containsExactly(WatchedPortal.bundle(ID));
            assertThat(watched.bundles("UPDATED")).containsExactly(WatchedPortal.bundle(ID));
            assertThat(watched.bundles("UNINSTALLED")).containsExactly(WatchedPortal.bundle(ID));
            assertThat(watched.touched()).containsExactly(WatchedPortal.bundle(ID));
        }
    }

    private static ModuleMade made(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "");
    }
}
