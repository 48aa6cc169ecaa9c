package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.planweave.itests.bad.HostileResource;
import org.planweave.itests.bad.ThrowsWhenActivated;

/** A portal whose process is made to end in the middle of a change of a module; what comes up again is the old or the new. */
abstract class CutChanges {

    /** What is being done when the process ends, where, and whether the new state is to stand. */
    record Cut(String what, String at, boolean done) {}

    /** The property {@code planweave.faults.long} asks for every step, on each database. */
    static final boolean LONG = Boolean.getBoolean("planweave.faults.long");

    Portal portal;
    private int version;
    private String runs = "";

    @AfterEach
    void stop() {
        portal.close();
    }

    static List<String> databases() {
        List<String> all = new ArrayList<>(List.of("Derby"));
        if (LONG && TestServer.isThere()) {
            all.add("PostgreSQL");
        }
        return all;
    }

    /** A portal in which a module runs that has a version to go back to. */
    final void begin(String database) throws Exception {
        portal = Portal.fresh(TestServer.environment(database));
    }

    final void twoVersions() {
        for (int i = 0; i < 2; i++) {
            assertThat(deploy(next()).status()).isEqualTo(200);
        }
        runs = running();
    }

    static void note(String row, String database, int cuts) {
        FaultFigures.of(row).with("database", database).with("cuts", cuts).with("half", 0).write();
    }

    final void cut(Cut cut) {
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

    /** Starts the change and does not wait for an answer that cannot come. Gives the version that it is to bring about; none if it removes. */
    private String change(String what) {
        String to = switch (what) {
            case "rollback" -> portal.api("tess.rowan").get("api/v1/modules/changes?limit=1").items().path(0).path("from").asText();
            case "remove" -> "";
            default -> "3.0." + (version + 1);
        };
        try {
            ask(what);
        } catch (UncheckedIOException cutOff) {
            return to;
        }
        throw new AssertionError(what + " was answered, though the process was to end in it");
    }

    private void ask(String what) {
        switch (what) {
            case "rollback" -> portal.api("tess.rowan").post("api/v1/modules/hostile/rollback", Map.of());
            case "remove" -> portal.api("tess.rowan").delete("api/v1/modules/hostile");
            case "fail" -> deploy(next().component(ThrowsWhenActivated.class));
            default -> deploy(next().file("db/V002__more.sql", """
                    create table hostile.more (id varchar(20) not null primary key);
                    create table hostile.yet (id varchar(20) not null primary key);
                    create index yet_by on hostile.yet (id);
                    """));
        }
    }

    final HostileModule next() {
        return HostileModule.version("3.0." + ++version).resource(HostileResource.class);
    }

    final Http.Answer deploy(HostileModule module) {
        return portal.api("tess.rowan").jar("api/v1/modules", module.signedFor(portal));
    }

    final String running() {
        Http.Answer answer = portal.api("owen.blake").get("api/v1/modules/hostile");
        return answer.status() == 404 ? "" : answer.json().path("version").asText();
    }
}
