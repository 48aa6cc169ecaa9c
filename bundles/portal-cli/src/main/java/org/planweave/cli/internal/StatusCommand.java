package org.planweave.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether the portal runs. */
@Command(name = "status", mixinStandardHelpOptions = true,
        description = "Says whether the portal runs, where, since when and with which modules. Exit status 0 when it is ready.",
        footer = {"", "Example:", "  planweave status --json"})
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder data = where.folder();
        if (data.running().isEmpty()) {
            return notReady(data);
        }
        DataFolder.Running run = data.mustRun();
        List<Map<String, Object>> modules = Json.rows(where.api().get("/api/v1/modules"));
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("running", true);
            answer.put("ready", true);
            answer.put("url", run.url());
            answer.put("pid", run.pid());
            answer.put("since", run.since());
            answer.put("data", data.root().toString());
            answer.put("modules", modules);
            print(Json.pretty(answer));
            return 0;
        }
        print("Ready at " + run.url() + " since " + run.since() + " (process " + run.pid() + "), data in " + data.root() + ".");
        print(ModulesCommand.table(modules));
        return 0;
    }

    private int notReady(DataFolder data) {
        boolean running = data.inUse();
        if (json) {
            print(Json.pretty(Map.of("running", running, "ready", false, "data", data.root().toString())));
        } else {
            print(running ? "Starting or stopping on " + data.root() + "." : "No portal runs on " + data.root() + ".");
        }
        return 1;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
