package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The new version on the old data, where nobody but this command finds it: on a port of its own, with its jobs waiting. */
final class UpgradeTrial {

    private static final long LONGEST_STOP_S = 60;

    private final DataFolder data;
    private final UpgradeJournal journal;
    private final PrintWriter out;

    UpgradeTrial(DataFolder data, UpgradeJournal journal, PrintWriter out) {
        this.data = data;
        this.journal = journal;
        this.out = out;
    }

    /** Starts it, which migrates, looks at it, has it record the upgrade, stops it. */
    void run(Set<String> inTroubleBefore) throws IOException, InterruptedException {
        Files.createDirectories(data.trialKaraf().resolve("tmp"));
        Files.createDirectories(data.log());
        data.forgetRun();
        int port = ServerProcess.freePort();
        String url = "http://127.0.0.1:" + port + "/";
        Process server = new ServerProcess(Home.folder(), data, "127.0.0.1", port, false, false).trial(journal.id()).launch(true);
        try {
            new Starting(server, data, url, out).untilReady();
            Api api = new Api(url, data.ownerToken());
            List<String> faults = new TrialCheck(api, url, inTroubleBefore).faults();
            if (!faults.isEmpty()) {
                throw new Refused(String.join(" ", faults));
            }
            api.post("/api/v1/host/upgrades", Map.of("from", journal.from(), "backup", journal.backup().toString()));
        } finally {
            stop(server);
        }
    }

    private void stop(Process server) throws InterruptedException {
        server.destroy();
        if (!server.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }
}
