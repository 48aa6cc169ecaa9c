package org.planweave.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server on this machine that can be cut: whatever is on it ends at once, and nobody gets through until it is mended. */
final class CutLine implements AutoCloseable {

    private static final String URL = "PLANWEAVE_DB_URL";

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int server;
    private volatile boolean cut;

    private CutLine(int server) throws IOException {
        this.server = server;
        threads.submit(this::letIn);
    }

    /** One to the server of a database that the tests made. */
    static CutLine to(Map<String, String> database) throws IOException {
        return new CutLine(URI.create(database.get(URL).substring("jdbc:".length())).getPort());
    }

    /** What a portal's environment needs to use the same database over this line. */
    Map<String, String> carrying(Map<String, String> database) {
        Map<String, String> through = new HashMap<>(database);
        through.put(URL, database.get(URL).replace(":" + server + "/", ":" + door.getLocalPort() + "/"));
        return through;
    }

    void cut() {
        cut = true;
        ends.forEach(CutLine::end);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdownNow();
    }

    private Void letIn() throws IOException {
        while (!door.isClosed()) {
            Socket caller = door.accept();
            if (cut) {
                end(caller);
            } else {
                join(caller, new Socket(InetAddress.getLoopbackAddress(), server));
            }
        }
        return null;
    }

    private void join(Socket caller, Socket called) {
        ends.add(caller);
        ends.add(called);
        threads.submit(() -> carry(caller, called));
        threads.submit(() -> carry(called, caller));
        if (cut) {
            end(caller);
            end(called);
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // Cut, as it is meant to be.
        } finally {
            end(from);
            end(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
