package org.planweave.cli.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the portal cleanly. */
@Command(name = "stop", mixinStandardHelpOptions = true,
        description = "Stops the portal on this data folder cleanly and waits until it has stopped.",
        footer = {"", "Example:", "  planweave stop --data /srv/planweave"})
final class StopCommand implements Callable<Integer> {

    private static final long LONGEST_S = 60;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        DataFolder data = where.folder();
        if (!data.inUse()) {
            throw new Refused("No portal runs on " + data.root() + ".");
        }
        Optional<String> url = data.running().map(DataFolder.Running::url);
        stopped(data);
        spec.commandLine().getOut().println("Stopped" + url.map(at -> " the portal at " + at).orElse("") + ".");
        return 0;
    }

    /** Stops what runs there cleanly and waits for its end. */
    static void stopped(DataFolder data) throws IOException, InterruptedException, ExecutionException {
        ProcessHandle server = data.pid().flatMap(ProcessHandle::of).filter(StopCommand::isJava).orElseThrow(() -> new Refused(
                "The portal on " + data.root() + " is only just starting or runs on another machine; try again in a moment."));
        server.destroy();
        try {
            server.onExit().get(LONGEST_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refused("The portal (process " + server.pid() + ") had not stopped after a minute.", e);
        }
        data.forgetRun();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(true);
    }
}
