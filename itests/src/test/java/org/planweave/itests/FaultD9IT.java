package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.bad.HostileResource;
import org.planweave.itests.bad.ThrowsWhenActivated;
import org.planweave.itests.bad.WaitsWhenActivated;

/**
 * The process ends in the middle of a change of a module, at each step of it (faults D8 and D9). What comes up again is exactly the old
 * or exactly the new, and the journal says which. The property {@code planweave.faults.long} asks for every step.
 */
class FaultD9IT {

    /** What is being done when the process ends, where, and whether the new state is to stand. */
    private record Cut(String what, String at, boolean done) {}

    private static final boolean LONG = Boolean.getBoolean("planweave.faults.long");

    private static final List<Cut> EVERY = List.of(
            new Cut("install", "module.begun", false), new Cut("install", "module.stopped", false),
            new Cut("install", "module.recording", false), new Cut("install", "module.recorded", true),
            new Cut("update", "module.begun", false), new Cut("update", "migration.V002.1", false),
            new Cut("update", "migration.V002.2", false), new Cut("update", "migration.V002.3", false),
            new Cut("update", "migration.V002.done", false), new Cut("update", "module.migrated", false),
            new Cut("update", "module.held", false), new Cut("update", "module.stopped", false),
            new Cut("update", "module.replaced", false), new Cut("update", "module.started", false),
            new Cut("update", "module.recording", false), new Cut("update", "module.recorded", true),
            new Cut("fail", "module.undoing", false), new Cut("fail", "module.undone", false),
            new Cut("rollback", "module.replaced", false), new Cut("rollback", "module.recorded", true),
            new Cut("remove", "module.held", false), new Cut("remove", "module.recording", false),
            new Cut("remove", "module.recorded", true), new Cut("remove", "module.stopped", true));

    private static final List<Cut> SOME = List.of(EVERY.get(7), EVERY.get(12), EVERY.get(15), EVERY.get(21));

    private Portal portal;
    private int version;
    private String runs = "";

    @AfterEach
    void stop() {
        portal.close();
    }

    /** A module that keeps the portal from starting can be left out, and is back when it is started as ever. */
    @Test
    void aPortalStartsWithoutWhatWasDeployed() {
        portal = Portal.fresh();
        assertThat(deploy(next()).status()).isEqualTo(200);
        runs = running();
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
        assertThat(running()).isEqualTo(runs);
        assertThat(portal.api("ruth.calloway").get("api/v1/hostile/well").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyCutEndsInTheOldOrTheNew(String database) throws Exception {
        portal = Portal.fresh(database.equals("Derby") ? Map.of() : TestServer.freshDatabase());
        twoAtOnceOneWins();
        for (Cut cut : LONG ? EVERY : SOME) {
            cut(cut);
        }
        Files.writeString(Path.of("target", "fault-d9.json"), "{\"row\": \"D9\", \"database\": \"%s\", \"cuts\": %d, \"half\": 0}%n"
                .formatted(database, LONG ? EVERY.size() : SOME.size()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static List<String> databases() {
        List<String> all = new ArrayList<>(List.of("Derby"));
        if (LONG && TestServer.isThere()) {
            all.add("PostgreSQL");
        }
        return all;
    }

    private void cut(Cut cut) {
        prepare(cut.what());
        portal.command("stop");
        portal.startWith("-Dplanweave.failpoint=halt:" + cut.at());
        ProcessHandle process = ProcessHandle.of(portal.pid()).orElseThrow();
        String before = runs;
        String to = change(cut.what());
        process.onExit().join();
        portal.start();
        assertThat(running()).as("%s cut at %s", cut.what(), cut.at()).isEqualTo(cut.done() ? to : before);
        JsonNode journal = portal.api("tess.rowan").get("api/v1/modules/changes?limit=1").items().path(0);
        assertThat(journal.path("outcome").asText()).as(journal.toString()).isEqualTo(cut.done() ? "interrupted-new" : "interrupted-old");
        assertThat(portal.api("ivor.tench").get("api/v1/audit?limit=20").text()).contains("module.interrupted");
        runs = running();
        works(cut);
    }

    /** After a cut the same can be done again, and then it holds. */
    private void works(Cut cut) {
        assertThat(deploy(next()).status()).as("after %s was cut at %s", cut.what(), cut.at()).isEqualTo(200);
        runs = running();
        assertThat(portal.api("ruth.calloway").get("api/v1/hostile/well").status()).isEqualTo(200);
    }

    /** Removed before an install; for all else something runs, and something ran before it. */
    private void prepare(String what) {
        if (what.equals("install")) {
            assertThat(portal.api("tess.rowan").delete("api/v1/modules/hostile").status()).isLessThan(300);
            runs = "";
        }
    }

    /** Starts the change and does not wait for an answer that cannot come. Gives the version that it is to bring about. */
    private String change(String what) {
        try {
            switch (what) {
                case "rollback" -> {
                    String before = portal.api("tess.rowan").get("api/v1/modules/changes?limit=1").items().path(0).path("from").asText();
                    portal.api("tess.rowan").post("api/v1/modules/hostile/rollback", Map.of());
                    return before;
                }
                case "remove" -> {
                    portal.api("tess.rowan").delete("api/v1/modules/hostile");
                    return "";
                }
                case "fail" -> deploy(next().component(ThrowsWhenActivated.class));
                default -> deploy(next().file("db/V002__more.sql", """
                        create table hostile.more (id varchar(20) not null primary key);
                        create table hostile.yet (id varchar(20) not null primary key);
                        create index yet_by on hostile.yet (id);
                        """));
            }
            throw new AssertionError(what + " was answered, though the process was to end in it");
        } catch (UncheckedIOException cutOff) {
            return "3.0." + version;
        }
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
        for (int i = 0; i < 2; i++) {
            assertThat(deploy(next()).status()).isEqualTo(200);
        }
        runs = running();
        second.shutdown();
    }

    private HostileModule next() {
        return HostileModule.version("3.0." + ++version).resource(HostileResource.class);
    }

    private Http.Answer deploy(HostileModule module) {
        return portal.api("tess.rowan").jar("api/v1/modules", module.signedFor(portal));
    }

    private String running() {
        Http.Answer answer = portal.api("owen.blake").get("api/v1/modules/hostile");
        return answer.status() == 404 ? "" : answer.json().path("version").asText();
    }
}
