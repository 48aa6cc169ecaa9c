package org.planweave.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says how far a change of a module has come, once its answer takes longer than a second: each step when it is reached. */
final class ChangeProgress {

    private static final String CHANGES = "/api/v1/modules/changes?limit=1";
    private static final long EVERY_MS = 1_000;
    private static final Map<String, String> WORDS = Map.of(
            "begun", "its tables are brought up to date, and whoever is inside finishes",
            "migrated", "whoever is inside finishes, whoever comes waits",
            "held", "the version that ran is stopped",
            "stopped", "the new file takes its place",
            "replaced", "the new version starts and is looked at",
            "started", "the change is recorded",
            "recorded", "it is recorded; what ran is put away",
            "undoing", "it failed; the version that ran before is brought back",
            "undone", "the version that ran before runs again");

    private final Supplier<String> journal;
    private final PrintWriter out;
    private final long everyMs;
    private String said = "";

    ChangeProgress(Api api, PrintWriter out) {
        this(() -> api.get(CHANGES), out, EVERY_MS);
    }

    ChangeProgress(Supplier<String> journal, PrintWriter out, long everyMs) {
        this.journal = journal;
        this.out = out;
        this.everyMs = everyMs;
    }

    /** Does the work, and tells of it until it ends. */
    String during(Supplier<String> work) {
        ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        telling.scheduleWithFixedDelay(this::tell, everyMs, everyMs, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            telling.shutdownNow();
        }
    }

    /** A portal that does not answer here does not answer the work either, which says so. */
    private void tell() {
        List<Map<String, Object>> changes;
        try {
            changes = Json.rows(journal.get());
        } catch (Refused away) {
            return;
        }
        String words = changes.stream().filter(change -> Json.text(change, "ended").isEmpty())
                .map(change -> WORDS.getOrDefault(Json.text(change, "step"), "")).findFirst().orElse("");
        if (!words.isEmpty() && !words.equals(said)) {
            said = words;
            out.println("  … " + words);
            out.flush();
        }
    }
}
