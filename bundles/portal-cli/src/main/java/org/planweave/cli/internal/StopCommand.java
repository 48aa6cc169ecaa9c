package org.planweave.cli.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the portal: cleanly if it lets itself be, which a thread of a module that hangs may prevent. */
@Command(name = "stop", mixinStandardHelpOptions = true,
        description = "Stops the portal on this data folder and waits until it has stopped. One that has not after a minute is ended.",
        footer = {"", "Example:", "  planweave stop --data /srv/planweave"})
final class StopCommand implements Callable<Integer> {

    /** How long a portal has to stop by itself. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

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
        boolean clean = stopped(data, PATIENCE);
        spec.commandLine().getOut().println((clean ? "Stopped" : "Ended") + url.map(at -> " the portal at " + at).orElse("") + "."
                + (clean ? "" : " It had not stopped after a minute; nothing that was saved is lost. Its log says what held it up."));
        return 0;
    }

    /**
     * Stops what runs there and waits for its end.
     *
     * @return whether it stopped by itself; what has not by then is ended, as a power cut would: what was saved stays
     */
    static boolean stopped(DataFolder data, Duration patience) throws IOException, InterruptedException, ExecutionException {
        ProcessHandle server = data.pid().flatMap(ProcessHandle::of).filter(StopCommand::isJava).orElseThrow(() -> new Refused(
                "The portal on " + data.root() + " is only just starting or runs on another machine; try again in a moment."));
        boolean clean = stopped(server, patience);
        data.forgetRun();
        return clean;
    }

    static boolean stopped(ProcessHandle process, Duration patience) throws InterruptedException, ExecutionException {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException holdsOut) {
            process.destroyForcibly();
            process.onExit().get();
            return false;
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(true);
    }
}
