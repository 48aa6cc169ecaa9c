package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.bad.WaitsWhenActivated;

/**
 * The process ends in the middle of a change of a module, at each step of it. What comes up again is exactly the old or exactly the new,
 * and the journal says which. Of two who change modules at once, one is told.
 */
class FaultD9IT extends CutChanges {

    private static final List<Cut> EVERY = List.of(
            new Cut("install", "module.begun", false), new Cut("install", "module.stopped", false),
            new Cut("install", "module.recording", false), new Cut("install", "module.recorded", true),
            new Cut("update", "module.begun", false), new Cut("update", "module.migrated", false),
            new Cut("update", "module.held", false), new Cut("update", "module.stopped", false),
            new Cut("update", "module.replaced", false), new Cut("update", "module.started", false),
            new Cut("update", "module.recording", false), new Cut("update", "module.recorded", true),
            new Cut("fail", "module.undoing", false), new Cut("fail", "module.undone", false),
            new Cut("rollback", "module.replaced", false), new Cut("rollback", "module.recorded", true),
            new Cut("remove", "module.held", false), new Cut("remove", "module.recording", false),
            new Cut("remove", "module.recorded", true), new Cut("remove", "module.stopped", true));

    /** Where the long form begins, so that one that was broken off can be taken up again. */
    private static final int FIRST = Integer.getInteger("planweave.faults.D9.first", 0);

    private static final List<Cut> SOME = List.of(new Cut("update", "module.recorded", true));

    @ParameterizedTest
    @MethodSource("databases")
    void everyCutEndsInTheOldOrTheNew(String database) throws Exception {
        begin(database);
        twoAtOnceOneWins();
        twoVersions();
        List<Cut> cuts = LONG ? EVERY.subList(FIRST, EVERY.size()) : SOME;
        cuts.forEach(this::cut);
        note("D9", database, cuts.size());
        startsWithoutWhatWasDeployed();
    }

    /** A module that keeps the portal from starting can be left out, and is back when it is started as ever. */
    private void startsWithoutWhatWasDeployed() {
        String before = running();
        portal.command("stop");
        assertThat(portal.command("start", "--detach", "--port", "0", "--no-extra-modules").status()).isZero();
        portal.forgetTokens();
        JsonNode held = portal.api("owen.blake").get("api/v1/modules/hostile").json();
        assertThat(held.path("running").asBoolean()).isFalse();
        assertThat(held.path("detail").asText()).contains("--no-extra-modules");
        assertThat(portal.api("ruth.calloway").get("api/v1/plans/HW-2027").status()).isEqualTo(200);
        assertThat(portal.api("ruth.calloway").get("api/v1/hostile/well").status()).isNotEqualTo(200);
        portal.command("stop");
        portal.start();
        assertThat(running()).isEqualTo(before);
        assertThat(portal.api("ruth.calloway").get("api/v1/hostile/well").status()).isEqualTo(200);
    }

    private void twoAtOnceOneWins() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        Path slow = next().component(WaitsWhenActivated.class).signedFor(portal);
        Path quick = next().signedFor(portal);
        Http tess = portal.api("tess.rowan");
        Future<Http.Answer> first = second.submit(() -> {
            begun.countDown();
            return tess.jar("api/v1/modules", slow);
        });
        begun.await();
        Awaitility.await().until(() -> tess.get("api/v1/modules/changes?limit=1").items().path(0).path("step").asText().equals("replaced"));
        Http.Answer refused = tess.jar("api/v1/modules", quick);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("Another module is being changed just now");
        assertThat(first.get().status()).isEqualTo(502);
        assertThat(running()).isEmpty();
        second.shutdown();
    }
}
