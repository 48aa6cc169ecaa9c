package org.planweave.itests.negative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that counts who comes. It ends every line at once: what the portal would do with an answer is of no matter. */
final class Outside {

    private final ServerSocket server;
    private final AtomicInteger callers = new AtomicInteger();

    Outside() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread counting = new Thread(this::count, "outside");
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        while (true) {
            try (Socket one = server.accept()) {
                callers.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Host and port. */
    String name() {
        return "127.0.0.1:" + port();
    }

    /** How many lines have been opened to it, by whomever. */
    int callers() {
        return callers.get();
    }
}
