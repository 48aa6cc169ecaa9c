package org.planweave.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A portal of this distribution that nobody else uses: on a free port, with the demonstration council in a temporary data folder.
 * Closed, or when the command ends in any other way, nothing of it is left.
 */
final class ScratchPortal implements AutoCloseable {

    private static final int LONGEST_STOP_S = 60;

    private final DataFolder data;
    private final Process server;
    private final String url;
    private final Thread atTheEnd = new Thread(this::end, "planweave-scratch");

    private ScratchPortal(DataFolder data, Process server, String url) {
        this.data = data;
        this.server = server;
        this.url = url;
    }

    static ScratchPortal start(PrintWriter progress) throws IOException, InterruptedException {
        Path database = Home.folder().resolve("etc/org.planweave.db.cfg");
        if (Files.exists(database)) {
            throw new Refused("The file " + database + " names a database, and a trial must not write into that. "
                    + "Unpack the distribution once more, and verify with the copy.");
        }
        DataFolder data = new DataFolder(Files.createTempDirectory("planweave-verify-").toRealPath());
        Ground.prepare(data);
        int port = ServerProcess.freePort();
        ProcessBuilder builder = new ServerProcess(Home.folder(), data, "127.0.0.1", port, true, false).builder(false);
        // Nothing of another portal that this shell is set up for, its database above all.
        builder.environment().keySet().removeIf(name -> name.startsWith("PLANWEAVE_"));
        String url = "http://127.0.0.1:" + port + "/";
        ScratchPortal portal = new ScratchPortal(data, builder.start(), url);
        Runtime.getRuntime().addShutdownHook(portal.atTheEnd);
        try {
            new Starting(portal.server, data, url, progress).untilReady();
            return portal;
        } catch (Refused | InterruptedException e) {
            portal.close();
            throw e;
        }
    }

    DataFolder data() {
        return data;
    }

    String url() {
        return url;
    }

    /** As the owner of the data folder. */
    Api api() {
        return new Api(url, data.ownerToken());
    }

    Visitor visitor(String user) {
        String password = data.signIns().stream().map(line -> line.split(" ")).filter(words -> words[0].equals(user))
                .map(words -> words[1]).findFirst()
                .orElseThrow(() -> new Refused("The demonstration of this distribution has nobody called " + user + "."));
        return Visitor.signedIn(url, user, password);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The command is being ended, and the hook has seen to it already.
            return;
        }
    }

    private synchronized void end() {
        server.destroy();
        try {
            if (!server.waitFor(LONGEST_STOP_S, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            FolderTree.remove(data.root());
        } catch (IOException e) {
            throw new Refused("The temporary folder " + data.root() + " could not be removed: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
