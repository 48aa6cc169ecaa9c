package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the portal and waits until it is ready. */
@Command(name = "start", mixinStandardHelpOptions = true,
        description = {"Starts the portal on this machine.",
            "Into an empty data folder it loads the demonstration council, and prints its sign-ins.",
            "Stays in the foreground until Ctrl-C, unless --detach."},
        footer = {"", "Example:", "  planweave start --port 8282 --data /srv/planweave --detach", "",
            "PLANWEAVE_JAVA_OPTS adds Java options (default -Xmx512m), PLANWEAVE_JAVA_HOME chooses the Java,",
            "PLANWEAVE_DEPLOYMENT=true lets module deployers deploy (default: only on a demonstration)."})
final class StartCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8181",
            description = "The port, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = {"The address of this machine to listen on. Default: ${DEFAULT-VALUE}.",
                "Another one only where a proxy that speaks https stands before it: passwords cross the network."})
    String address;

    @Option(names = "--empty", description = "Leave an empty data folder empty: no demonstration council.")
    boolean empty;

    @Option(names = "--migrate", description = "Bring an older version's data forward although no upgrade did: you have a backup.")
    boolean migrate;

    @Option(names = "--detach", description = "Return when the portal is ready, and leave it running.")
    boolean detach;

    @Option(names = "--no-extra-modules",
            description = "Start with the modules of the distribution alone, each as it came; what was deployed stays recorded.")
    boolean noExtraModules;

    @Mixin
    Where where = new Where();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = where.folder();
        data.demandWhole();
        Ground.prepare(data);
        try (FileChannel channel = FileChannel.open(data.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock starting = channel.tryLock();
            if (starting == null || data.inUse()) {
                throw new Refused(alreadyRuns(data));
            }
            Process server = launched(data);
            starting.release();
            return detach ? 0 : Foreground.attend(server, out());
        }
    }

    private Process launched(DataFolder data) throws IOException, InterruptedException {
        int free = freePort();
        data.forgetRun();
        out().println("Starting Planweave on Java " + Runtime.version().feature() + ", data in " + data.root() + ".");
        out().flush();
        ServerProcess process = new ServerProcess(Home.folder(), data, address, free, !empty, noExtraModules);
        Process server = (migrate ? process.migrating() : process).launch(detach);
        Foreground.stopWithUs(server, !detach);
        new Starting(server, data, url(free), out()).untilReady();
        Foreground.leave(server, detach);
        data.signIns().forEach(line -> out().println("Sign in: " + line));
        out().println("Ready: " + url(free));
        out().flush();
        return server;
    }

    /** Where the portal is reached from this machine. */
    private String url(int at) throws IOException {
        InetAddress where = InetAddress.getByName(address);
        String host = where.isAnyLocalAddress() ? "127.0.0.1" : where.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at + "/";
    }

    private int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return socket.getLocalPort();
        } catch (java.net.BindException e) {
            throw new Refused("Port " + port + " on " + address + " cannot be had: " + e.getMessage()
                    + ". Another program may have it: choose another with --port, or an address of this machine with --address.", e);
        } catch (UnknownHostException e) {
            throw new Refused(address + " is no address; give one of this machine, such as 127.0.0.1 or 0.0.0.0 for all.", e);
        }
    }

    private static String alreadyRuns(DataFolder data) {
        String at = data.running().map(run -> " at " + run.url()).orElse("");
        return "A portal already runs on " + data.root() + at + "; stop it with planweave stop, or choose another folder with --data.";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
